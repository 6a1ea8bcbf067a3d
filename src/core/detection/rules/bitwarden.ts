/**
 * Bitwarden Secrets Manager: access tokens are a version, a UUID, a secret and an encryption key, known with their
 * name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const bitwardenRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'bitwarden-access-token',
    name: 'Bitwarden Secrets Manager access token',
    description: 'Whoever has it reads the secrets of the machine account.',
    words: ['bws_access', 'bitwarden', 'bws-access'],
    body: [
      '0.',
      ...uuid,
      '.',
      { alphabet: 'alnum', length: 30 },
      ':',
      { alphabet: 'base64', length: 22 },
      '==',
    ],
    revocationUrl: 'https://bitwarden.com/help/access-tokens/',
    sourceUrl: 'https://bitwarden.com/help/access-tokens/',
  }),
];
