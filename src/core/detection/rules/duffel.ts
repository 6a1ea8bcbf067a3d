/** Duffel: `duffel_live_` and `duffel_test_` access tokens. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const duffelRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'duffel-access-token',
    name: 'Duffel access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['duffel_live_', 'duffel_test_'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://duffel.com/docs/api/overview/making-requests',
    sourceUrl: 'https://duffel.com/docs/api/overview/making-requests',
  }),
];
