/** Tavily: API keys are `tvly-`, `dev-` or `prod-` on newer ones, and 32 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const tavilyRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'tavily-api-key',
    name: 'Tavily API key',
    description: 'Whoever has it searches at the owner’s cost.',
    prefixes: ['tvly-dev-', 'tvly-prod-', 'tvly-'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://docs.tavily.com/documentation/api-reference/introduction',
    sourceUrl: 'https://docs.tavily.com/documentation/api-reference/introduction',
  }),
];
