/** Reddit: client secrets of 27 to 30 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const redditRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'reddit-client-secret',
    name: 'Reddit client secret',
    description: 'With the client id it acts as the script or app.',
    words: ['reddit'],
    body: { alphabet: 'base64url', length: [27, 30] },
    revocationUrl: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
    sourceUrl: 'https://github.com/reddit-archive/reddit/wiki/OAuth2',
  }),
];
