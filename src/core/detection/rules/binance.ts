/** Binance: API keys and secrets of 64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const binanceRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'binance-api-secret',
    name: 'Binance API key or secret',
    description: 'Key and secret together trade and withdraw within the key’s permissions.',
    words: ['binance'],
    body: { alphabet: 'alnum', length: 64 },
    revocationUrl: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security',
    sourceUrl: 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security',
  }),
];
