/** Dropbox: short-lived access tokens with the prefix `sl.`; older secrets are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const dropboxRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'dropbox-access-token',
    name: 'Dropbox access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['sl.u.', 'sl.B', 'sl.'],
    body: { alphabet: 'base64url', length: [120, 1100] },
    revocationUrl: 'https://developers.dropbox.com/oauth-guide',
    sourceUrl: 'https://developers.dropbox.com/oauth-guide',
  }),
  defineNamedToken({
    id: 'dropbox-app-secret',
    name: 'Dropbox app secret',
    description: 'With the app key it speaks for the application.',
    words: ['dropbox'],
    body: { alphabet: 'lowerAlnum', length: 15 },
    revocationUrl: 'https://developers.dropbox.com/oauth-guide',
    sourceUrl: 'https://developers.dropbox.com/oauth-guide',
  }),
];
