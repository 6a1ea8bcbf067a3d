/** Codecov: upload and API tokens are UUIDs, 32 characters on older ones, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const codecovRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'codecov-token',
    name: 'Codecov token',
    description: 'Whoever has it uploads reports for the repository.',
    words: ['codecov'],
    body: uuid,
    revocationUrl: 'https://docs.codecov.com/docs/codecov-tokens',
    sourceUrl: 'https://docs.codecov.com/docs/codecov-tokens',
  }),
  defineNamedToken({
    id: 'codecov-legacy-token',
    name: 'Codecov token (without hyphens)',
    description: 'Whoever has it uploads reports for the repository.',
    words: ['codecov'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://docs.codecov.com/docs/codecov-tokens',
    sourceUrl: 'https://docs.codecov.com/docs/codecov-tokens',
  }),
];
