/** Nutritionix: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const nutritionixRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'nutritionix-api-key',
    name: 'Nutritionix API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['nutritionix'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docx.syndigo.com/developers/docs/instant-endpoint',
    sourceUrl: 'https://docx.syndigo.com/developers/docs/instant-endpoint',
  }),
];
