/**
 * Coinbase: API secrets and access tokens, known by their name. (Keys of the developer platform are EC private keys,
 * found as such.)
 */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const coinbaseRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'coinbase-access-token',
    name: 'Coinbase access token',
    description: 'Whoever has it acts on the wallet within the token’s scopes.',
    words: ['coinbase'],
    body: { alphabet: 'base64url', length: 64 },
    revocationUrl: 'https://docs.cdp.coinbase.com/coinbase-app/oauth2-integration/access-and-refresh-tokens',
    sourceUrl: 'https://docs.cdp.coinbase.com/coinbase-app/oauth2-integration/access-and-refresh-tokens',
  }),
  defineNamedToken({
    id: 'coinbase-api-secret',
    name: 'Coinbase API secret',
    description: 'With its key it acts on the wallet within the key’s permissions.',
    words: ['coinbase'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl:
      'https://docs.cdp.coinbase.com/coinbase-app/authentication-authorization/api-key-authentication',
    sourceUrl:
      'https://docs.cdp.coinbase.com/coinbase-app/authentication-authorization/api-key-authentication',
  }),
];
