/** Sourcegraph: access tokens with the prefixes `sgp_` and `slk_`. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const sourcegraphRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'sourcegraph-access-token',
    name: 'Sourcegraph access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['sgp_', 'sgp_local_', 'slk_'],
    body: { alphabet: 'hex', length: [40, 64] },
    revocationUrl: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
    sourceUrl: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
  }),
  defineNamedToken({
    id: 'sourcegraph-legacy-access-token',
    name: 'Sourcegraph access token (without prefix)',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['sourcegraph'],
    body: { alphabet: 'anyHex', length: 40 },
    revocationUrl: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
    sourceUrl: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
  }),
];
