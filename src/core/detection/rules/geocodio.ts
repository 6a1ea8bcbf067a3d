/** Geocodio: API keys of 39 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const geocodioRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'geocodio-api-key',
    name: 'Geocodio API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['geocodio', 'geocod_io', 'geocod.io'],
    body: { alphabet: 'hex', length: 39 },
    revocationUrl: 'https://www.geocod.io/docs/#authentication',
    sourceUrl: 'https://www.geocod.io/docs/#authentication',
  }),
];
