/** Paystack: secret keys are `sk_live_` or `sk_test_` and 40 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const paystackRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'paystack-secret-key',
    name: 'Paystack secret key',
    description: 'Whoever has it takes and refunds payments of the business.',
    prefixes: ['sk_live_', 'sk_test_'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://paystack.com/docs/api/authentication/',
    sourceUrl: 'https://paystack.com/docs/api/authentication/',
  }),
];
