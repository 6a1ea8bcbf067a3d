/** Amp: API keys are `sgamp_user_`, the ULID of the key and 64 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const ampRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'amp-api-key',
    name: 'Amp API key',
    description: 'Whoever has it uses the agent at the owner’s cost and reads their threads.',
    prefixes: ['sgamp_user_'],
    body: [{ alphabet: 'upperAlnum', length: 26 }, '_', { alphabet: 'hex', length: 64 }],
    revocationUrl: 'https://ampcode.com/settings',
    sourceUrl: 'https://ampcode.com/manual',
  }),
];
