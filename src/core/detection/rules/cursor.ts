/** Cursor: API keys are `crsr_`, or `key_` on older ones, and 64 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const cursorRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'cursor-api-key',
    name: 'Cursor API key',
    description: 'Whoever has it runs agents at the owner’s cost and administers the team with an admin key.',
    prefixes: ['crsr_', 'key_'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.cursor.com/en/account/teams/admin-api',
    sourceUrl: 'https://docs.cursor.com/en/account/teams/admin-api',
  }),
];
