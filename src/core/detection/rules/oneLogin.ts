/** OneLogin: client secrets of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const oneLoginRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'onelogin-client-secret',
    name: 'OneLogin API client secret',
    description: 'With the client id it administers the account within its scope.',
    words: ['onelogin'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials',
    sourceUrl: 'https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials',
  }),
];
