/**
 * DigitalOcean: `dop_v1_`, `doo_v1_` and `dor_v1_` for personal, OAuth and refresh tokens, then 64 hex digits.
 */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const digitaloceanRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'digitalocean-token',
    name: 'DigitalOcean token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
    sourceUrl: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  }),
];
