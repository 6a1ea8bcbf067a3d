/** Nomic: API keys are `nk-` and 43 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const nomicRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'nomic-api-key',
    name: 'Nomic API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['nk-'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://docs.nomic.ai/reference/api',
    sourceUrl: 'https://docs.nomic.ai/reference/api',
  }),
];
