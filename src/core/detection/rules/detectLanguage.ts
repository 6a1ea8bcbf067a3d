/** Detect Language: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const detectLanguageRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'detect-language-api-key',
    name: 'Detect Language API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['detectlanguage', 'detect_language'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://detectlanguage.com/documentation',
    sourceUrl: 'https://detectlanguage.com/documentation',
  }),
];
