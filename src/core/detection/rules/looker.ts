/** Looker: client secrets of API keys are 24 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const lookerRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'looker-client-secret',
    name: 'Looker API client secret',
    description: 'With the client id it queries data as its owner.',
    words: ['looker'],
    body: { alphabet: 'alnum', length: 24 },
    revocationUrl: 'https://cloud.google.com/looker/docs/api-auth',
    sourceUrl: 'https://cloud.google.com/looker/docs/api-auth',
  }),
];
