/** Podio: client secrets of 64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const podioRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'podio-client-secret',
    name: 'Podio client secret',
    description: 'Whoever has it gets tokens in the app’s name.',
    words: ['podio'],
    body: { alphabet: 'alnum', length: 64 },
    revocationUrl: 'https://developers.podio.com/authentication',
    sourceUrl: 'https://developers.podio.com/authentication',
  }),
];
