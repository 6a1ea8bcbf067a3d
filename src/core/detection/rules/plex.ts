/** Plex: tokens of 20 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const plexRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'plex-token',
    name: 'Plex token',
    description: 'Whoever has it uses the owner’s media servers.',
    words: ['plex_token', 'plex-token', 'plextoken', 'plex_auth'],
    body: { alphabet: 'base64url', length: 20 },
    revocationUrl: 'https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/',
    sourceUrl: 'https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/',
  }),
];
