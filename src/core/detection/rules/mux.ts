/** Mux: secrets of access tokens are 75 base64 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const muxRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'mux-token-secret',
    name: 'Mux access token secret',
    description: 'Whoever has it, with the token’s id, administers the owner’s video.',
    words: ['mux_token', 'mux_secret', 'mux-token', 'muxtoken', 'mux_access', 'mux '],
    body: { alphabet: 'base64', length: [74, 76] },
    revocationUrl: 'https://www.mux.com/docs/core/make-api-requests',
    sourceUrl: 'https://www.mux.com/docs/core/make-api-requests',
  }),
];
