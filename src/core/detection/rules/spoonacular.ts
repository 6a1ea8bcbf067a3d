/** Spoonacular: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const spoonacularRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'spoonacular-api-key',
    name: 'Spoonacular API key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: ['spoonacular'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://spoonacular.com/food-api/docs#Authentication',
    sourceUrl: 'https://spoonacular.com/food-api/docs#Authentication',
  }),
];
