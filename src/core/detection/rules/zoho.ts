/** Zoho: OAuth tokens are `1000.` and two groups of 32 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken, defineNamedToken } from './shapes';

export const zohoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'zoho-oauth-token',
    name: 'Zoho OAuth token',
    description: 'Whoever has it acts as its owner within the token’s scopes.',
    prefixes: ['1000.'],
    body: [{ alphabet: 'hex', length: 32 }, '.', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://www.zoho.com/accounts/protocol/oauth/revoke-tokens.html',
    sourceUrl: 'https://www.zoho.com/accounts/protocol/oauth/revoke-tokens.html',
  }),
  defineNamedToken({
    id: 'zoho-client-secret',
    name: 'Zoho OAuth client secret',
    description: 'Whoever has it gets tokens in the app’s name.',
    words: ['zoho'],
    body: { alphabet: 'hex', length: 42 },
    revocationUrl: 'https://www.zoho.com/accounts/protocol/oauth/revoke-tokens.html',
    sourceUrl: 'https://www.zoho.com/accounts/protocol/oauth-setup.html',
  }),
];
