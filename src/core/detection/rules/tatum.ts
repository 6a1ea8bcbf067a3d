/**
 * Tatum: API keys are `t-` and two runs of 24 hex digits. The first is the id of a MongoDB document and begins with the
 * time of its making, until 2029 with `6`.
 */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const tatumRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'tatum-api-key',
    name: 'Tatum API key',
    description: 'Whoever has it uses the blockchain nodes at the owner’s cost.',
    prefixes: ['t-6'],
    body: [{ alphabet: 'hex', length: 23 }, '-', { alphabet: 'hex', length: 24 }],
    revocationUrl: 'https://docs.tatum.io/docs/authentication',
    sourceUrl: 'https://docs.tatum.io/docs/authentication',
  }),
];
