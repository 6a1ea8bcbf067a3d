/** Perplexity: API keys with the prefix `pplx-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const perplexityRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'perplexity-api-key',
    name: 'Perplexity API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['pplx-'],
    body: { alphabet: 'alnum', length: [48, 56] },
    revocationUrl: 'https://docs.perplexity.ai/getting-started/quickstart',
    sourceUrl: 'https://docs.perplexity.ai/getting-started/quickstart',
  }),
];
