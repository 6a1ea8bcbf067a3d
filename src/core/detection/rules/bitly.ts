/** Bitly: access tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const bitlyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'bitly-access-token',
    name: 'Bitly access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['bitly'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://dev.bitly.com/docs/getting-started/authentication/',
    sourceUrl: 'https://dev.bitly.com/docs/getting-started/authentication/',
  }),
];
