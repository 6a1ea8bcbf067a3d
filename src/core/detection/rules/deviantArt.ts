/** DeviantArt: client secrets of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const deviantArtRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'deviantart-client-secret',
    name: 'DeviantArt client secret',
    description: 'With the client id it speaks for the application.',
    words: ['deviantart', 'deviant_art'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.deviantart.com/developers/authentication',
    sourceUrl: 'https://www.deviantart.com/developers/authentication',
  }),
];
