/** Kraken: API keys are 56 characters, private keys 512-bit keys in base64, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const krakenRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'kraken-private-key',
    name: 'Kraken private key',
    description: 'With the API key it trades and withdraws within the key’s permissions.',
    words: ['kraken'],
    body: [{ alphabet: 'base64', length: 86 }, '=='],
    revocationUrl: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth/',
    sourceUrl: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth/',
  }),
  defineNamedToken({
    id: 'kraken-api-key',
    name: 'Kraken API key',
    description: 'It names an API key; with the private key it trades.',
    severity: 'warning',
    words: ['kraken'],
    body: { alphabet: 'base64', length: 56 },
    revocationUrl: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth/',
    sourceUrl: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth/',
  }),
];
