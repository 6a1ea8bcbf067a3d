/** WooCommerce: consumer keys (`ck_`) and secrets (`cs_`) are 40 hex digits after the prefix. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const wooCommerceRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'woocommerce-consumer-secret',
    name: 'WooCommerce consumer secret',
    description: 'With the consumer key it reads and changes orders.',
    prefixes: ['cs_'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://developer.woocommerce.com/docs/apis/rest-api/',
    sourceUrl: 'https://developer.woocommerce.com/docs/apis/rest-api/',
  }),
  definePrefixedToken({
    id: 'woocommerce-consumer-key',
    name: 'WooCommerce consumer key',
    description: 'It names a key; with the secret it reads and changes orders.',
    severity: 'warning',
    prefixes: ['ck_'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://developer.woocommerce.com/docs/apis/rest-api/',
    sourceUrl: 'https://developer.woocommerce.com/docs/apis/rest-api/',
  }),
];
