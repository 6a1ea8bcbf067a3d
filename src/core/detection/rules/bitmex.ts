/** BitMEX: API keys of 24 and secrets of 48 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const bitmexRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'bitmex-api-secret',
    name: 'BitMEX API secret',
    description: 'With the API key it trades within the key’s permissions.',
    words: ['bitmex'],
    body: { alphabet: 'base64url', length: 48 },
    revocationUrl: 'https://www.bitmex.com/app/apiKeysUsage',
    sourceUrl: 'https://www.bitmex.com/app/apiKeysUsage',
  }),
];
