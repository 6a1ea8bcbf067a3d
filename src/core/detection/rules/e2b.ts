/** E2B: API keys are `e2b_` and 40 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const e2bRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'e2b-api-key',
    name: 'E2B API key',
    description: 'Whoever has it runs sandboxes at the team’s cost and enters those that run.',
    prefixes: ['e2b_'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://e2b.dev/docs/api-key',
    sourceUrl: 'https://e2b.dev/docs/api-key',
  }),
];
