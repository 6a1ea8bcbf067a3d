/** EasyPost: `EZAK` for production, `EZTK` for test keys. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const easypostRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'easypost-api-key',
    name: 'EasyPost API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['EZAK', 'EZTK'],
    body: { alphabet: 'alnum', length: 54 },
    revocationUrl: 'https://docs.easypost.com/docs/authentication',
    sourceUrl: 'https://docs.easypost.com/docs/authentication',
  }),
];
