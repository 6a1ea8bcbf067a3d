/** Keen: read, write and master keys of 64 or more hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const keenIoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'keen-io-key',
    name: 'Keen key',
    description: 'Whoever has it reads or writes events of the project.',
    words: ['keen_', 'keenio', 'keen.io', 'keenkey'],
    body: { alphabet: 'anyHex', length: [64, 256] },
    revocationUrl: 'https://keen.io/docs/api/',
    sourceUrl: 'https://keen.io/docs/api/',
  }),
];
