/** Discogs: personal access tokens of 40 letters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const discogsRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'discogs-access-token',
    name: 'Discogs personal access token',
    description: 'Whoever has it reads and changes collections as its owner.',
    words: ['discogs'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://www.discogs.com/developers/#page:authentication',
    sourceUrl: 'https://www.discogs.com/developers/#page:authentication',
  }),
];
