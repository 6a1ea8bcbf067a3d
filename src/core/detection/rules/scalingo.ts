/** Scalingo: API tokens with the prefix `tk-us-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const scalingoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'scalingo-api-token',
    name: 'Scalingo API token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['tk-us-'],
    body: { alphabet: 'base64url', length: 48 },
    revocationUrl: 'https://developers.scalingo.com/',
    sourceUrl: 'https://developers.scalingo.com/',
  }),
];
