/** Robinhood Crypto: API keys are `rh-api-` and a UUID; the private key that signs stands beside them. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const robinhoodRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'robinhood-api-key',
    name: 'Robinhood Crypto API key',
    description: 'It names a key whose private part usually stands beside it.',
    severity: 'warning',
    prefixes: ['rh-api-'],
    body: uuid,
    revocationUrl: 'https://docs.robinhood.com/crypto/trading/',
    sourceUrl: 'https://docs.robinhood.com/crypto/trading/',
  }),
];
