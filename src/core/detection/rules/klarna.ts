/** Klarna: API keys name the environment (`klarna_live_api_`, `klarna_test_api_`). */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const klarnaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'klarna-api-key',
    name: 'Klarna API key',
    description: 'Whoever has it takes and refunds payments of the merchant.',
    prefixes: ['klarna_live_api_', 'klarna_test_api_'],
    body: { alphabet: 'base64url', length: [40, 500] },
    revocationUrl: 'https://docs.klarna.com/api/authentication/',
    sourceUrl: 'https://docs.klarna.com/api/authentication/',
  }),
];
