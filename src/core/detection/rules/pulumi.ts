/** Pulumi: access tokens are `pul-` and 40 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const pulumiRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'pulumi-access-token',
    name: 'Pulumi access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['pul-'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://www.pulumi.com/docs/administration/access-identity/access-tokens/',
    sourceUrl: 'https://www.pulumi.com/docs/administration/access-identity/access-tokens/',
  }),
];
