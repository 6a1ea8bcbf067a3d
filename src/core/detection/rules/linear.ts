/** Linear: API keys with the prefix `lin_api_`; OAuth secrets with `lin_oauth_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const linearRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'linear-api-key',
    name: 'Linear API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['lin_api_', 'lin_oauth_'],
    body: { alphabet: 'alnum', length: [40, 64] },
    revocationUrl: 'https://linear.app/developers/graphql',
    sourceUrl: 'https://linear.app/developers/graphql',
  }),
];
