/** Ramp: client secrets open with `ramp_sec_`, OAuth tokens with `ramp_tok_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const rampRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'ramp-secret',
    name: 'Ramp client secret or token',
    description: 'Whoever has it reads and issues the company’s cards and payments within its scopes.',
    prefixes: ['ramp_sec_', 'ramp_tok_'],
    body: { alphabet: 'alnum', length: [40, 64] },
    revocationUrl: 'https://docs.ramp.com/developer-api/v1/authorization',
    sourceUrl: 'https://docs.ramp.com/developer-api/v1/authorization',
  }),
];
