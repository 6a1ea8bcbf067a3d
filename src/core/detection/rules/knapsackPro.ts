/** Knapsack Pro: tokens of test suites are 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const knapsackProRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'knapsack-pro-token',
    name: 'Knapsack Pro token',
    description: 'Whoever has it records test runs for the project.',
    severity: 'warning',
    words: ['knapsack'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.knapsackpro.com/',
    sourceUrl: 'https://docs.knapsackpro.com/',
  }),
];
