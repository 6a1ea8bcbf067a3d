/** Codemagic: API tokens of 43 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const codemagicRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'codemagic-api-token',
    name: 'Codemagic API token',
    description: 'Whoever has it starts builds and reads their settings.',
    words: ['codemagic'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://docs.codemagic.io/rest-api/codemagic-rest-api/',
    sourceUrl: 'https://docs.codemagic.io/rest-api/codemagic-rest-api/',
  }),
];
