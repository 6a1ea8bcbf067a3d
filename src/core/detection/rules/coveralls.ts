/** Coveralls: repository tokens of 33 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const coverallsRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'coveralls-repo-token',
    name: 'Coveralls repository token',
    description: 'Whoever has it uploads coverage for the repository.',
    words: ['coveralls'],
    body: { alphabet: 'base64url', length: [32, 37] },
    revocationUrl: 'https://docs.coveralls.io/api-introduction',
    sourceUrl: 'https://docs.coveralls.io/api-introduction',
  }),
];
