/** Replicate: API tokens are `r8_` and 37 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const replicateRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'replicate-api-token',
    name: 'Replicate API token',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['r8_'],
    body: { alphabet: 'alnum', length: 37 },
    revocationUrl: 'https://replicate.com/docs/topics/security/api-tokens',
    sourceUrl: 'https://replicate.com/docs/topics/security/api-tokens',
  }),
];
