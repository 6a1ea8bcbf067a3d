/**
 * Shopify: `shpat_`, `shpca_`, `shppa_` access tokens and `shpss_` shared secrets, then 32 hex digits.
 */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const shopifyRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'shopify-access-token',
    name: 'Shopify access token',
    description: 'Whoever has it reads orders and customers of the shop.',
    prefixes: ['shpat_', 'shpca_', 'shppa_', 'shpua_', 'shptka_', 'shpsb_'],
    body: { alphabet: 'anyHex', length: 32 },
    revocationUrl: 'https://shopify.dev/docs/apps/build/authentication-authorization',
    sourceUrl: 'https://shopify.dev/docs/apps/build/authentication-authorization',
  }),
  definePrefixedToken({
    id: 'shopify-shared-secret',
    name: 'Shopify shared secret',
    description: 'Whoever has it forges webhooks and signs in as the app.',
    prefixes: ['shpss_'],
    body: { alphabet: 'anyHex', length: 32 },
    revocationUrl: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets',
    sourceUrl: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets',
  }),
];
