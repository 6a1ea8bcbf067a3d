/** Firecrawl: API keys are `fc-` and 32 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const firecrawlRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'firecrawl-api-key',
    name: 'Firecrawl API key',
    description: 'Whoever has it crawls at the owner’s cost.',
    prefixes: ['fc-'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.firecrawl.dev/api-reference/introduction',
    sourceUrl: 'https://docs.firecrawl.dev/api-reference/introduction',
  }),
];
