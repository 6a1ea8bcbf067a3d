/** Bittrex: API keys and secrets of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const bittrexRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'bittrex-api-secret',
    name: 'Bittrex API key or secret',
    description: 'Key and secret together trade within the key’s permissions.',
    words: ['bittrex'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://bittrex.github.io/api/v3',
    sourceUrl: 'https://bittrex.github.io/api/v3',
  }),
];
