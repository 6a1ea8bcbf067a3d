/**
 * Infisical: service tokens open with `st.`, client secrets of machine identities are 64 hex digits; both are known
 * with their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const infisicalRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'infisical-service-token',
    name: 'Infisical service token',
    description: 'Whoever has it reads the secrets of the environment.',
    words: ['infisical'],
    body: [
      'st.',
      { alphabet: 'base64url', length: [3, 48] },
      '.',
      { alphabet: 'base64url', length: [3, 48] },
      '.',
      { alphabet: 'hex', length: [8, 64] },
    ],
    revocationUrl: 'https://infisical.com/docs/documentation/platform/token',
    sourceUrl: 'https://infisical.com/docs/documentation/platform/token',
  }),
  defineNamedToken({
    id: 'infisical-client-secret',
    name: 'Infisical machine identity client secret',
    description: 'With the client id it reads the secrets that the identity may.',
    words: ['infisical'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://infisical.com/docs/documentation/platform/identities/universal-auth',
    sourceUrl: 'https://infisical.com/docs/documentation/platform/identities/universal-auth',
  }),
];
