/** Etsy: keystrings of 24 characters, followed by a colon and the shared secret in headers, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const etsyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'etsy-key-with-secret',
    name: 'Etsy keystring with shared secret',
    description: 'Whoever has it calls the API as the application.',
    words: ['etsy', 'x-api-key'],
    body: [{ alphabet: 'lowerAlnum', length: 24 }, ':', { alphabet: 'lowerAlnum', length: [10, 64] }],
    revocationUrl: 'https://developers.etsy.com/documentation/essentials/authentication/',
    sourceUrl: 'https://developers.etsy.com/documentation/essentials/authentication/',
  }),
  defineNamedToken({
    id: 'etsy-api-key',
    name: 'Etsy API key',
    description: 'Whoever has it calls the API as the application.',
    words: ['etsy'],
    body: { alphabet: 'lowerAlnum', length: 24 },
    revocationUrl: 'https://developers.etsy.com/documentation/essentials/authentication/',
    sourceUrl: 'https://developers.etsy.com/documentation/essentials/authentication/',
  }),
];
