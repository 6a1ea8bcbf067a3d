/** Stytch: secrets name the environment (`secret-live-`, `secret-test-`). */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const stytchRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'stytch-secret',
    name: 'Stytch project secret',
    description: 'With the project’s id it manages users and sessions.',
    prefixes: ['secret-live-', 'secret-test-'],
    body: { alphabet: 'base64url', length: [35, 48] },
    revocationUrl: 'https://stytch.com/docs/api-reference',
    sourceUrl: 'https://stytch.com/docs/api-reference',
  }),
];
