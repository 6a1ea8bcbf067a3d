/** Uploadcare: secret keys of 20 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const uploadcareRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'uploadcare-secret-key',
    name: 'Uploadcare secret key',
    description: 'Whoever has it reads and deletes the project’s files.',
    words: [
      'uploadcare_secret',
      'uploadcare_private',
      'uploadcare-secret',
      'uploadcaresecret',
      'uploadcare token',
      'uploadcare',
    ],
    body: { alphabet: 'hex', length: 20 },
    revocationUrl: 'https://uploadcare.com/docs/start/settings/',
    sourceUrl: 'https://uploadcare.com/docs/start/settings/',
  }),
];
