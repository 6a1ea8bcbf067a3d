/** Shippo: API tokens are `shippo_live_` or `shippo_test_` and 40 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const shippoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'shippo-api-token',
    name: 'Shippo API token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['shippo_live_', 'shippo_test_'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://docs.goshippo.com/docs/guides_general/authentication/',
    sourceUrl: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  }),
];
