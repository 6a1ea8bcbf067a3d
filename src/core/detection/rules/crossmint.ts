/** Crossmint: server keys are `sk_staging_` or `sk_production_` and 24 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const crossmintRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'crossmint-server-key',
    name: 'Crossmint server API key',
    description: 'Whoever has it mints, and moves what wallets of the project hold.',
    prefixes: ['sk_production_', 'sk_staging_'],
    body: { alphabet: 'alnum', length: [24, 300] },
    revocationUrl: 'https://docs.crossmint.com/introduction/platform/api-keys',
    sourceUrl: 'https://docs.crossmint.com/introduction/platform/api-keys',
  }),
];
