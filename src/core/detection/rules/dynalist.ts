/** Dynalist: API tokens of 86 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const dynalistRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'dynalist-api-token',
    name: 'Dynalist API token',
    description: 'Whoever has it reads and changes documents as its owner.',
    words: ['dynalist'],
    body: { alphabet: 'base64url', length: 86 },
    revocationUrl: 'https://apidocs.dynalist.io/',
    sourceUrl: 'https://apidocs.dynalist.io/',
  }),
];
