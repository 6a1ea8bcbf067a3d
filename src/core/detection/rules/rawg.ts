/** RAWG: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const rawgRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'rawg-api-key',
    name: 'RAWG API key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: ['rawg'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://rawg.io/apidocs',
    sourceUrl: 'https://rawg.io/apidocs',
  }),
];
