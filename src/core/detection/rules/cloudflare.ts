/**
 * Cloudflare: origin CA keys open with `v1.0-`; API tokens (40) and global keys (37 hex digits) are known by their
 * name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const cloudflareRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'cloudflare-origin-ca-key',
    name: 'Cloudflare origin CA key',
    description: 'Whoever has it issues certificates for the zone’s hosts.',
    prefixes: ['v1.0-'],
    body: { alphabet: 'base64url', length: [171, 171] },
    revocationUrl: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
    sourceUrl: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
  }),
  defineNamedToken({
    id: 'cloudflare-api-token',
    name: 'Cloudflare API token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['cloudflare', 'cf_api'],
    body: { alphabet: 'base64url', length: 40 },
    revocationUrl: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
    sourceUrl: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
  }),
  defineNamedToken({
    id: 'cloudflare-global-api-key',
    name: 'Cloudflare global API key',
    description: 'With the owner’s mail address it does whatever the owner can.',
    words: ['cloudflare', 'cf_api'],
    body: { alphabet: 'hex', length: 37 },
    revocationUrl: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
    sourceUrl: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
  }),
  definePrefixedToken({
    id: 'cloudflare-user-api-token',
    name: 'Cloudflare user API token',
    description: 'Whoever has it acts as its owner within the permissions of the token.',
    prefixes: ['cfut_'],
    body: [
      { alphabet: 'alnum', length: 40 },
      { alphabet: 'hex', length: 8 },
    ],
    revocationUrl: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
    sourceUrl: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  }),
  definePrefixedToken({
    id: 'cloudflare-account-api-token',
    name: 'Cloudflare account API token',
    description: 'Whoever has it acts on the account within the permissions of the token.',
    prefixes: ['cfat_'],
    body: [
      { alphabet: 'alnum', length: 40 },
      { alphabet: 'hex', length: 8 },
    ],
    revocationUrl: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
    sourceUrl: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  }),
  definePrefixedToken({
    id: 'cloudflare-scannable-global-api-key',
    name: 'Cloudflare global API key (with prefix)',
    description: 'Whoever has it acts as its owner without limits.',
    prefixes: ['cfk_'],
    body: [
      { alphabet: 'alnum', length: 40 },
      { alphabet: 'hex', length: 8 },
    ],
    revocationUrl: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
    sourceUrl: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  }),
  defineNamedToken({
    id: 'cloudflare-r2-secret-access-key',
    name: 'Cloudflare R2 secret access key',
    description: 'With its access key id it reads and writes buckets.',
    words: ['r2_secret', 'r2-secret', 'r2secret', 'r2_access', 'cloudflare_r2'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://developers.cloudflare.com/r2/api/tokens/',
    sourceUrl: 'https://developers.cloudflare.com/r2/api/tokens/',
  }),
];
