/** Xero: client secrets of 48 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const xeroRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'xero-client-secret',
    name: 'Xero client secret',
    description: 'Whoever has it gets tokens in the app’s name.',
    words: ['xero'],
    body: { alphabet: 'base64url', length: 48 },
    revocationUrl: 'https://developer.xero.com/documentation/guides/oauth2/auth-flow/',
    sourceUrl: 'https://developer.xero.com/documentation/guides/oauth2/auth-flow/',
  }),
];
