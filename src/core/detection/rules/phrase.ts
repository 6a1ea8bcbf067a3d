/** Phrase: access tokens of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const phraseRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'phrase-access-token',
    name: 'Phrase access token',
    description: 'Whoever has it reads and changes translations.',
    words: [
      'phrase_access',
      'phrase_token',
      'phrase_api',
      'phraseapp',
      'phrase token',
      'phrase-token',
      'phraseaccess',
    ],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://developers.phrase.com/en/api/strings/authentication',
    sourceUrl: 'https://developers.phrase.com/en/api/strings/authentication',
  }),
];
