/** Vantage: API tokens are `vntg_tkn_` and 40 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const vantageRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'vantage-api-token',
    name: 'Vantage API token',
    description: 'Whoever has it reads the organisation’s cloud costs.',
    prefixes: ['vntg_tkn_'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://docs.vantage.sh/api/authentication',
    sourceUrl: 'https://docs.vantage.sh/api/authentication',
  }),
];
