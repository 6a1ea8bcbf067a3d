/** Checkout.com: secret keys are `sk_`, `sbox_` in the sandbox, and 26 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

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
];
