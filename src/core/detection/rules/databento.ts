/** Databento: API keys are `db-` and 29 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const databentoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'databento-api-key',
    name: 'Databento API key',
    description: 'Whoever has it reads market data at the owner’s cost.',
    prefixes: ['db-'],
    body: { alphabet: 'alnum', length: 29 },
    revocationUrl: 'https://databento.com/docs/portal/api-keys',
    sourceUrl: 'https://databento.com/docs/portal/api-keys',
  }),
];
