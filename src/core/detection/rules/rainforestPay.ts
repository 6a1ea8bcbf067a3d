/** Rainforest: API keys are `apikey_`, or `sbx_apikey_` in the sandbox, and 64 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const rainforestPayRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'rainforest-api-key',
    name: 'Rainforest API key',
    description: 'Whoever has it creates payments and payouts of the platform.',
    prefixes: ['apikey_', 'sbx_apikey_'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.rainforestpay.com/docs/authentication',
    sourceUrl: 'https://docs.rainforestpay.com/docs/authentication',
  }),
];
