/** Anyscale: API keys are `esecret_` and 26 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const anyscaleRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'anyscale-api-key',
    name: 'Anyscale API key',
    description: 'Whoever has it uses models and clusters at the owner’s cost.',
    prefixes: ['esecret_'],
    body: { alphabet: 'lowerAlnum', length: 26 },
    revocationUrl: 'https://docs.anyscale.com/auth/programmatic-access',
    sourceUrl: 'https://docs.anyscale.com/auth/programmatic-access',
  }),
];
