/** Delighted: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const delightedRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'delighted-api-key',
    name: 'Delighted API key',
    description: 'Whoever has it reads answers and addresses of the people asked.',
    words: ['delighted'],
    body: { alphabet: 'alnum', length: [20, 40] },
    revocationUrl: 'https://app.delighted.com/docs/api',
    sourceUrl: 'https://app.delighted.com/docs/api',
  }),
];
