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
    sourceUrl: 'https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing',
  }),
  definePrefixedToken({
    id: 'shopify-shared-secret',
    name: 'Shopify shared secret',
    description: 'Whoever has it forges webhooks and signs in as the app.',
    prefixes: ['shpss_'],
    body: { alphabet: 'anyHex', length: 32 },
    revocationUrl: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets',
    sourceUrl: 'https://shopify.dev/changelog/app-secret-key-length-has-increased',
  }),
  definePrefixedToken({
    id: 'shopify-partner-api-token',
    name: 'Shopify Partner API token',
    description: 'Whoever has it reads the partner organisation’s apps, stores and payouts.',
    prefixes: ['prtapi_'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://shopify.dev/docs/api/partner',
    sourceUrl: 'https://shopify.dev/docs/api/partner',
  }),
  definePrefixedToken({
    id: 'shopify-app-automation-token',
    name: 'Shopify app automation token',
    description: 'Whoever has it deploys new versions of the app.',
    prefixes: ['atkn_'],
    body: { alphabet: 'base64url', length: [30, 120] },
    revocationUrl: 'https://shopify.dev/docs/apps/launch/deployment/deploy-in-ci-cd-pipeline',
    sourceUrl: 'https://shopify.dev/docs/apps/launch/deployment/deploy-in-ci-cd-pipeline',
  }),
];
