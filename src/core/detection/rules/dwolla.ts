/** Dwolla: application keys and secrets of 50 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const dwollaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'dwolla-secret',
    name: 'Dwolla application key or secret',
    description: 'Key and secret together move money between accounts.',
    words: ['dwolla'],
    body: { alphabet: 'alnum', length: 50 },
    revocationUrl: 'https://developers.dwolla.com/docs/auth',
    sourceUrl: 'https://developers.dwolla.com/docs/auth',
  }),
];
