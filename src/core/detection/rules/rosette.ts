/** Rosette: API keys of 32 hex digits, known by their name or the header `X-RosetteAPI-Key`. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const rosetteRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'rosette-api-key',
    name: 'Rosette API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['rosetteapi', 'rosette_api', 'rosette-api', 'rosettekey', 'rosette_key'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://documentation-rosette.babelstreet.com/',
    sourceUrl: 'https://documentation-rosette.babelstreet.com/',
  }),
];
