/** Edamam: application keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const edamamRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'edamam-app-key',
    name: 'Edamam application key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['edamam'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developer.edamam.com/edamam-docs-recipe-api',
    sourceUrl: 'https://developer.edamam.com/edamam-docs-recipe-api',
  }),
];
