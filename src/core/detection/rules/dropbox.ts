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
  defineNamedToken({
    id: 'dropbox-long-lived-access-token',
    name: 'Dropbox access token (long-lived)',
    description: 'Whoever has it reads and changes files.',
    words: ['dropbox'],
    body: [{ alphabet: 'base64url', length: 11 }, 'AAAAAAAAAA', { alphabet: 'base64url', length: 43 }],
    // The run of ten A is no filler, but the mark of this kind.
    validate: () => 'proven',
    proof: 'ten fixed characters where the format has them',
    revocationUrl: 'https://www.dropbox.com/developers/documentation/http/documentation#auth-token-revoke',
    sourceUrl: 'https://www.dropbox.com/developers/documentation/http/documentation#auth-token-revoke',
  }),
];
