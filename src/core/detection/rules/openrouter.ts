/** OpenRouter: API keys with the prefix `sk-or-v1-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const openrouterRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'openrouter-api-key',
    name: 'OpenRouter API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['sk-or-v1-'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://openrouter.ai/docs/api/reference/authentication',
    sourceUrl: 'https://openrouter.ai/docs/api/reference/authentication',
  }),
];
