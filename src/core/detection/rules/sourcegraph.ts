/** Sourcegraph: access tokens are `sgp_`, on newer ones the instance, and 40 hex digits; gateway, licence and subscription tokens have 64. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const sourcegraphRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'sourcegraph-access-token',
    name: 'Sourcegraph access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['sgp_local_', 'sgp_'],
    body: { alphabet: 'anyHex', length: 40 },
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
  definePrefixedToken({
    id: 'sourcegraph-instance-access-token',
    name: 'Sourcegraph access token with instance',
    description: 'Whoever has it reads the code that its owner can read.',
    prefixes: ['sgp_'],
    body: [{ alphabet: 'anyHex', length: 16 }, '_', { alphabet: 'anyHex', length: 40 }],
    revocationUrl: 'https://sourcegraph.com/docs/cli/how-tos/revoking-an-access-token',
    sourceUrl: 'https://sourcegraph.com/docs/cli/how-tos/creating-an-access-token',
  }),
  definePrefixedToken({
    id: 'sourcegraph-service-token',
    name: 'Sourcegraph gateway, licence or subscription token',
    description: 'Whoever has it uses the models or the licence at the owner’s cost.',
    prefixes: ['sgd_', 'slk_', 'sgs_'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://sourcegraph.com/docs/cli/how-tos/revoking-an-access-token',
    sourceUrl:
      'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  }),
];
