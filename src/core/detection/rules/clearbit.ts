/** Clearbit: secret keys are `sk_` and 32 hex digits, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const clearbitRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'clearbit-secret-key',
    name: 'Clearbit secret key',
    description: 'Whoever has it looks up people and companies at the owner’s cost.',
    words: ['clearbit'],
    body: ['sk_', { alphabet: 'lowerAlnum', length: 32 }],
    revocationUrl: 'https://dashboard.clearbit.com/docs#authentication',
    sourceUrl: 'https://dashboard.clearbit.com/docs#authentication',
  }),
];
