/** Unsplash: access and secret keys of 43 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const unsplashRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'unsplash-key',
    name: 'Unsplash key',
    description: 'Whoever has it calls the API as the application.',
    severity: 'warning',
    words: ['unsplash'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://unsplash.com/documentation',
    sourceUrl: 'https://unsplash.com/documentation',
  }),
];
