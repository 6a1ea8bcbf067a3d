/** Chromatic: project tokens are `chpt_` and 15 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const chromaticRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'chromatic-project-token',
    name: 'Chromatic project token',
    description: 'Whoever has it publishes builds for the project.',
    severity: 'warning',
    prefixes: ['chpt_'],
    body: { alphabet: 'alnum', length: [12, 20] },
    revocationUrl: 'https://www.chromatic.com/docs/setup/',
    sourceUrl: 'https://www.chromatic.com/docs/setup/',
  }),
];
