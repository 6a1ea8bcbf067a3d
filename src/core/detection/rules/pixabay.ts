/** Pixabay: API keys are a number of 7 or 8 digits, a hyphen and 25 hex digits, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const pixabayRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'pixabay-api-key',
    name: 'Pixabay API key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: ['pixabay'],
    body: [{ alphabet: 'digits', length: [7, 8] }, '-', { alphabet: 'hex', length: 25 }],
    revocationUrl: 'https://pixabay.com/api/docs/',
    sourceUrl: 'https://pixabay.com/api/docs/',
  }),
];
