/** Bitfinex: API keys and secrets of 43 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const bitfinexRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'bitfinex-api-secret',
    name: 'Bitfinex API key or secret',
    description: 'Key and secret together trade and withdraw within the key’s permissions.',
    words: ['bitfinex'],
    body: { alphabet: 'alnum', length: 43 },
    revocationUrl: 'https://docs.bitfinex.com/docs/rest-auth',
    sourceUrl: 'https://docs.bitfinex.com/docs/rest-auth',
  }),
];
