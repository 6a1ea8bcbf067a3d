/** Clerk: secret keys are `sk_live_` or `sk_test_` and 32 or more characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const clerkRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'clerk-live-secret-key',
    name: 'Clerk secret key',
    description: 'Whoever has it reads and changes every user of the application.',
    words: ['clerk'],
    body: ['sk_live_', { alphabet: 'alnum', length: [32, 64] }],
    revocationUrl: 'https://clerk.com/docs/deployments/clerk-environment-variables',
    sourceUrl: 'https://clerk.com/docs/deployments/clerk-environment-variables',
  }),
  defineNamedToken({
    id: 'clerk-test-secret-key',
    name: 'Clerk secret key of a development instance',
    description: 'Whoever has it reads and changes every user of the instance.',
    words: ['clerk'],
    body: ['sk_test_', { alphabet: 'alnum', length: [32, 64] }],
    revocationUrl: 'https://clerk.com/docs/deployments/clerk-environment-variables',
    sourceUrl: 'https://clerk.com/docs/deployments/clerk-environment-variables',
  }),
];
