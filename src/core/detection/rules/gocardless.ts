/** GoCardless: access tokens with the prefixes `live_` and `sandbox_`, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const gocardlessRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'gocardless-access-token',
    name: 'GoCardless access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['gocardless'],
    body: { alphabet: 'base64url', length: [40, 56] },
    revocationUrl: 'https://developer.gocardless.com/getting-started/api/making-your-first-request/',
    sourceUrl: 'https://developer.gocardless.com/getting-started/api/making-your-first-request/',
  }),
];
