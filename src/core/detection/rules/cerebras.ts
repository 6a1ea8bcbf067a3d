/** Cerebras: API keys with the prefix `csk-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const cerebrasRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'cerebras-api-key',
    name: 'Cerebras API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['csk-'],
    body: { alphabet: 'lowerAlnum', length: 48 },
    revocationUrl: 'https://inference-docs.cerebras.ai/quickstart',
    sourceUrl: 'https://inference-docs.cerebras.ai/quickstart',
  }),
];
