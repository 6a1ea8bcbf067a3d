/** Censys: API secrets of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const censysRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'censys-api-secret',
    name: 'Censys API secret',
    description: 'With the API id it uses up the account’s queries.',
    words: ['censys'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://search.censys.io/api',
    sourceUrl: 'https://search.censys.io/api',
  }),
];
