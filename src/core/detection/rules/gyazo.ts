/** Gyazo: access tokens of 43 or 64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const gyazoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'gyazo-access-token',
    name: 'Gyazo access token',
    description: 'Whoever has it reads and uploads images as its owner.',
    words: ['gyazo'],
    body: { alphabet: 'base64url', length: [43, 64] },
    revocationUrl: 'https://gyazo.com/api/docs/auth',
    sourceUrl: 'https://gyazo.com/api/docs/auth',
  }),
];
