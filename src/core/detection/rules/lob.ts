/** Lob: `live_` and `test_` keys, known with their name. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const lobRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'lob-api-key',
    name: 'Lob API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['live_pub_', 'test_pub_'],
    body: { alphabet: 'hex', length: 31 },
    revocationUrl: 'https://docs.lob.com/#section/API-Keys',
    sourceUrl: 'https://docs.lob.com/#section/API-Keys',
  }),
];
