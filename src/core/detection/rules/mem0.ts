/** Mem0: API keys are `m0-` and 40 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const mem0Rules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'mem0-api-key',
    name: 'Mem0 API key',
    description: 'Whoever has it reads and writes the stored memories.',
    prefixes: ['m0-'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://docs.mem0.ai/api-reference',
    sourceUrl: 'https://docs.mem0.ai/api-reference',
  }),
];
