/** Polygon.io: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const polygonIoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'polygon-io-api-key',
    name: 'Polygon.io API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['polygon_api', 'polygon.io', 'polygonio', 'polygon_io', 'polygon-api', 'polygonapi'],
    body: { alphabet: 'word', length: 32 },
    revocationUrl: 'https://polygon.io/docs/rest/quickstart',
    sourceUrl: 'https://polygon.io/docs/rest/quickstart',
  }),
];
