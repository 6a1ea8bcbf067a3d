/**
 * DigitalOcean: `dop_v1_`, `doo_v1_` and `dor_v1_` for personal, OAuth and refresh tokens, then 64 hex digits.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

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
  definePrefixedToken({
    id: 'digitalocean-spaces-access-key',
    name: 'DigitalOcean Spaces access key id',
    description: 'It names a Spaces key; with the secret it reads and writes buckets.',
    severity: 'warning',
    prefixes: ['DO00', 'DO801'],
    body: { alphabet: 'upperAlnum', length: [15, 16] },
    revocationUrl: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
    sourceUrl: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
  }),
  defineNamedToken({
    id: 'digitalocean-spaces-secret-key',
    name: 'DigitalOcean Spaces secret key',
    description: 'With its access key id it reads and writes buckets.',
    words: ['spaces_secret', 'do_spaces', 'spacessecret', 'spaces-secret', 'spaces_key'],
    body: { alphabet: 'base64', length: 43 },
    revocationUrl: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
    sourceUrl: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
  }),
];
