/**
 * Stripe: secret and restricted API keys, whose prefix says kind and mode, and signing secrets of webhooks.
 */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

const REVOCATION = 'https://docs.stripe.com/keys#rolling-keys';
const SOURCE = 'https://docs.stripe.com/keys';

export const stripeRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'stripe-secret-key',
    name: 'Stripe secret key',
    description: 'Whoever has it charges, refunds and reads customers on the account.',
    prefixes: ['sk_live_', 'sk_test_', 'sk_prod_', 'sk_org_live_', 'sk_org_test_'],
    body: { alphabet: 'alnum', length: [16, 247] },
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
  }),
  definePrefixedToken({
    id: 'stripe-restricted-key',
    name: 'Stripe restricted key',
    description: 'Whoever has it calls the parts of the Stripe API that the key allows.',
    prefixes: ['rk_live_', 'rk_test_', 'rk_prod_'],
    body: { alphabet: 'alnum', length: [16, 247] },
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
  }),
  definePrefixedToken({
    id: 'stripe-webhook-secret',
    name: 'Stripe webhook signing secret',
    description: 'Whoever has it forges events that the application takes for Stripe\u2019s.',
    prefixes: ['whsec_'],
    body: { alphabet: 'base64', length: [32, 100] },
    revocationUrl: 'https://docs.stripe.com/webhooks#roll-endpoint-signing-secrets',
    sourceUrl: 'https://docs.stripe.com/webhooks/signature',
  }),
];
