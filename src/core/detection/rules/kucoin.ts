/** KuCoin: API keys of 24 hex digits and secrets that are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const kucoinRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'kucoin-api-secret',
    name: 'KuCoin API secret',
    description: 'With key and passphrase it trades within the key’s permissions.',
    words: ['kucoin'],
    body: uuid,
    revocationUrl: 'https://www.kucoin.com/docs-new/authentication',
    sourceUrl: 'https://www.kucoin.com/docs-new/authentication',
  }),
  defineNamedToken({
    id: 'kucoin-api-key',
    name: 'KuCoin API key',
    description: 'It names an API key; with secret and passphrase it trades.',
    severity: 'warning',
    words: ['kucoin'],
    body: { alphabet: 'hex', length: 24 },
    revocationUrl: 'https://www.kucoin.com/docs-new/authentication',
    sourceUrl: 'https://www.kucoin.com/docs-new/authentication',
  }),
];
