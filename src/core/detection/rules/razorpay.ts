/**
 * Razorpay: key ids are `rzp_live_` or `rzp_test_` and 14 characters; secrets of 24 are known by their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const razorpayRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'razorpay-key-id',
    name: 'Razorpay key id',
    description: 'It names an API key; with the secret it takes and refunds payments.',
    severity: 'warning',
    prefixes: ['rzp_live_', 'rzp_test_'],
    body: { alphabet: 'alnum', length: 14 },
    revocationUrl: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    sourceUrl: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
  }),
  defineNamedToken({
    id: 'razorpay-key-secret',
    name: 'Razorpay key secret',
    description: 'With the key id it takes and refunds payments.',
    words: ['razorpay'],
    body: { alphabet: 'alnum', length: 24 },
    revocationUrl: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    sourceUrl: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
  }),
];
