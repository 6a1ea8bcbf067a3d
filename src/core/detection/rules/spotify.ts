/** Spotify: client secrets of 32 hex digits, known by their name; access tokens open with `BQ`. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const spotifyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'spotify-client-secret',
    name: 'Spotify client secret',
    description: 'With the client id it speaks for the application.',
    words: ['spotify'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
    sourceUrl: 'https://developer.spotify.com/documentation/web-api/concepts/apps',
  }),
  defineNamedToken({
    id: 'spotify-access-token',
    name: 'Spotify access token',
    description: 'Whoever has it acts as its owner for an hour.',
    words: ['spotify'],
    body: ['BQ', { alphabet: 'base64url', length: [80, 300] }],
    revocationUrl: 'https://developer.spotify.com/documentation/web-api/concepts/access-token',
    sourceUrl: 'https://developer.spotify.com/documentation/web-api/concepts/access-token',
  }),
];
