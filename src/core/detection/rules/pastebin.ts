/** Pastebin: developer keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const pastebinRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'pastebin-api-key',
    name: 'Pastebin API key',
    description: 'Whoever has it creates pastes in the owner’s name.',
    words: ['pastebin'],
    body: { alphabet: 'base64url', length: 32 },
    revocationUrl: 'https://pastebin.com/doc_api',
    sourceUrl: 'https://pastebin.com/doc_api',
  }),
];
