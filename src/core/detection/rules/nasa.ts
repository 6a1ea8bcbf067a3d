/** NASA: api.nasa.gov keys of 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const nasaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'nasa-api-key',
    name: 'NASA API key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: ['nasa_api', 'nasa-api', 'nasaapi', 'nasa_key', 'api.nasa.gov'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://api.nasa.gov/',
    sourceUrl: 'https://api.nasa.gov/',
  }),
];
