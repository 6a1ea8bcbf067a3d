/** CryptoCompare: API keys of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const cryptoCompareRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'cryptocompare-api-key',
    name: 'CryptoCompare API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['cryptocompare', 'crypto_compare'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://developers.coindesk.com/documentation/legacy/Price/authentication',
    sourceUrl: 'https://developers.coindesk.com/documentation/legacy/Price/authentication',
  }),
];
