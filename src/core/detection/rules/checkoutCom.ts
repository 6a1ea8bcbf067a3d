/** Checkout.com: secret keys are `sk_`, `sbox_` in the sandbox, and 26 or more characters. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const checkoutComRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'checkout-com-secret-key',
    name: 'Checkout.com sandbox secret key',
    description: 'Whoever has it takes and refunds test payments.',
    severity: 'warning',
    prefixes: ['sk_sbox_'],
    body: { alphabet: 'lowerAlnum', length: [26, 28] },
    revocationUrl: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    sourceUrl: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
  }),
  definePrefixedToken({
    id: 'checkout-com-legacy-secret-key',
    name: 'Checkout.com secret key (with a UUID)',
    description: 'Whoever has it takes and refunds payments of the merchant.',
    prefixes: ['sk_test_', 'sk_'],
    body: uuid,
    revocationUrl: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    sourceUrl: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
  }),
  defineNamedToken({
    id: 'checkout-com-live-secret-key',
    name: 'Checkout.com secret key',
    description: 'Whoever has it takes and refunds payments of the merchant.',
    words: ['checkout_', 'checkoutcom', 'checkout.com', 'checkout-', 'checkoutsecret', 'checkoutkey'],
    body: ['sk_', { alphabet: 'lowerAlnum', length: [26, 28] }],
    revocationUrl: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    sourceUrl: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
  }),
];
