/** Auth0: client secrets of 64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const auth0Rules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'auth0-client-secret',
    name: 'Auth0 client secret',
    description: 'With the client id it speaks for the application in OAuth flows.',
    words: ['auth0'],
    body: { alphabet: 'base64url', length: 64 },
    revocationUrl: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
    sourceUrl: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
  }),
];
