/** Redash: API keys of 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const redashRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'redash-api-key',
    name: 'Redash API key',
    description: 'Whoever has it runs queries as its owner.',
    words: ['redash'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://redash.io/help/user-guide/integrations-and-api/api',
    sourceUrl: 'https://redash.io/help/user-guide/integrations-and-api/api',
  }),
];
