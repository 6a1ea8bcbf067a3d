/** Tiingo: API tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const tiingoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'tiingo-api-token',
    name: 'Tiingo API token',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['tiingo'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://www.tiingo.com/documentation/general/connecting',
    sourceUrl: 'https://www.tiingo.com/documentation/general/connecting',
  }),
];
