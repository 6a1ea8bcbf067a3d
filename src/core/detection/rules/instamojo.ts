/** Instamojo: client ids and secrets of 40 and 128 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const instamojoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'instamojo-client-secret',
    name: 'Instamojo client secret',
    description: 'With the client id it takes payments of the merchant.',
    words: ['instamojo'],
    body: { alphabet: 'alnum', length: 128 },
    revocationUrl: 'https://docs.instamojo.com/reference/authentication',
    sourceUrl: 'https://docs.instamojo.com/reference/authentication',
  }),
];
