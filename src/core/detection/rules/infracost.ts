/** Infracost: API keys with the prefix `ico-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const infracostRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'infracost-api-key',
    name: 'Infracost API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['ico-'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://www.infracost.io/docs/',
    sourceUrl: 'https://www.infracost.io/docs/',
  }),
];
