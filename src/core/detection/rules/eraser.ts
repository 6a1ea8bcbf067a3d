/** Eraser: API tokens of 20 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const eraserRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'eraser-api-token',
    name: 'Eraser API token',
    description: 'Whoever has it makes diagrams at the owner’s cost.',
    words: ['eraser_', 'eraserio', 'eraser.io', 'eraser-api', 'eraserapi'],
    body: { alphabet: 'alnum', length: 20 },
    revocationUrl: 'https://docs.eraser.io/reference/api-token',
    sourceUrl: 'https://docs.eraser.io/reference/api-token',
  }),
];
