/** Loops: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const loopsRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'loops-api-key',
    name: 'Loops API key',
    description: 'Whoever has it sends mail in the owner’s name.',
    words: ['loops_', 'loops-', 'loopsapi', 'loops.so'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://loops.so/docs/api-reference/intro',
    sourceUrl: 'https://loops.so/docs/api-reference/intro',
  }),
];
