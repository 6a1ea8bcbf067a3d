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
];
