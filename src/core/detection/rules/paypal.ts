/**
 * PayPal and Braintree: REST client secrets are 80 characters (observed); Braintree access tokens
 * name the environment and the merchant.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const paypalRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'paypal-client-secret',
    name: 'PayPal REST client secret',
    description: 'With the client id it takes and refunds payments of the business.',
    words: ['paypal'],
    body: { alphabet: 'base64url', length: 80 },
    revocationUrl: 'https://developer.paypal.com/api/rest/authentication/',
    sourceUrl: 'https://developer.paypal.com/api/rest/authentication/',
  }),
  definePrefixedToken({
    id: 'braintree-access-token',
    name: 'Braintree access token',
    description: 'Whoever has it takes and refunds payments of the merchant.',
    prefixes: ['access_token$production$', 'access_token$sandbox$'],
    body: [{ alphabet: 'lowerAlnum', length: 16 }, '$', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens',
    sourceUrl: 'https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens',
  }),
  defineNamedToken({
    id: 'braintree-private-key',
    name: 'Braintree private key',
    description: 'With the public key it takes and refunds payments of the merchant.',
    words: ['braintree'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl:
      'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
    sourceUrl: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
  }),
];
