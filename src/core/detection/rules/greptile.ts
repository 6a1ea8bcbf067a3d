/** Greptile: API keys of 48 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const greptileRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'greptile-api-key',
    name: 'Greptile API key',
    description: 'Whoever has it asks about the code of indexed repositories.',
    words: ['greptile'],
    body: { alphabet: 'base64', length: 48 },
    revocationUrl: 'https://www.greptile.com/docs/api-reference/getting-started',
    sourceUrl: 'https://www.greptile.com/docs/api-reference/getting-started',
  }),
];
