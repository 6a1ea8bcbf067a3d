/** ReadMe: API keys are `rdme_` and 70 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const readmeRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'readme-api-key',
    name: 'ReadMe API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['rdme_'],
    body: { alphabet: 'lowerAlnum', length: 70 },
    revocationUrl: 'https://docs.readme.com/main/reference/intro/authentication',
    sourceUrl: 'https://docs.readme.com/main/reference/intro/authentication',
  }),
];
