/** Fauna: keys and tokens are `fnA` and 37 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const faunaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'fauna-key',
    name: 'Fauna key',
    description: 'Whoever has it reads and writes the database within the key’s role.',
    prefixes: ['fnA'],
    body: { alphabet: 'base64url', length: [37, 60] },
    revocationUrl: 'https://docs.fauna.com/fauna/current/learn/security/keys/',
    sourceUrl: 'https://docs.fauna.com/fauna/current/learn/security/keys/',
  }),
];
