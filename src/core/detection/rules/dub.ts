/** Dub: API keys are `dub_` and 24 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const dubRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'dub-api-key',
    name: 'Dub API key',
    description: 'Whoever has it creates and changes links of the workspace.',
    prefixes: ['dub_'],
    body: { alphabet: 'alnum', length: 24 },
    revocationUrl: 'https://dub.co/docs/api-reference/tokens',
    sourceUrl: 'https://dub.co/docs/api-reference/tokens',
  }),
];
