/** Weatherbit: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const weatherBitRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'weatherbit-api-key',
    name: 'Weatherbit API key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: ['weatherbit'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.weatherbit.io/api',
    sourceUrl: 'https://www.weatherbit.io/api',
  }),
];
