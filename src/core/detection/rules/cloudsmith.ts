/** Cloudsmith: API keys of 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const cloudsmithRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'cloudsmith-api-key',
    name: 'Cloudsmith API key',
    description: 'Whoever has it reads and publishes packages as its owner.',
    words: ['cloudsmith'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
    sourceUrl: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
  }),
];
