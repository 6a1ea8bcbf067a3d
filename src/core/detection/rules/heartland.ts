/** Global Payments Heartland: secret API keys are `skapi_` and the environment. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const heartlandRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'heartland-secret-key',
    name: 'Heartland secret API key',
    description: 'Whoever has it takes and refunds payments of the merchant.',
    prefixes: ['skapi_prod_', 'skapi_cert_'],
    body: { alphabet: 'base64url', length: [34, 48] },
    revocationUrl: 'https://developer.globalpayments.com/heartland/getting-started/account-setup',
    sourceUrl: 'https://developer.globalpayments.com/heartland/getting-started/account-setup',
  }),
];
