/** CoinAPI: keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const coinApiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'coinapi-key',
    name: 'CoinAPI key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['coinapi'],
    body: [
      { alphabet: 'anyHex', length: 8 },
      '-',
      { alphabet: 'anyHex', length: 4 },
      '-',
      { alphabet: 'anyHex', length: 4 },
      '-',
      { alphabet: 'anyHex', length: 4 },
      '-',
      { alphabet: 'anyHex', length: 12 },
    ],
    revocationUrl: 'https://docs.coinapi.io/market-data/authentication',
    sourceUrl: 'https://docs.coinapi.io/market-data/authentication',
  }),
];
