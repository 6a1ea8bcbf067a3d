/** Gitter: access tokens of 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const gitterRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'gitter-access-token',
    name: 'Gitter access token',
    description: 'Whoever has it reads and writes messages as its owner.',
    words: ['gitter'],
    body: { alphabet: 'base64url', length: 40 },
    revocationUrl: 'https://developer.gitter.im/docs/authentication',
    sourceUrl: 'https://developer.gitter.im/docs/authentication',
  }),
];
