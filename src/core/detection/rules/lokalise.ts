/** Lokalise: API tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const lokaliseRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'lokalise-api-token',
    name: 'Lokalise API token',
    description: 'Whoever has it reads and changes translations as its owner.',
    words: ['lokalise'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://developers.lokalise.com/reference/api-authentication',
    sourceUrl: 'https://developers.lokalise.com/reference/api-authentication',
  }),
];
