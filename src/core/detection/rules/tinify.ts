/** Tinify: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const tinifyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'tinify-api-key',
    name: 'Tinify API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['tinify', 'tinypng', 'tiny_png'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://tinypng.com/developers/reference',
    sourceUrl: 'https://tinypng.com/developers/reference',
  }),
];
