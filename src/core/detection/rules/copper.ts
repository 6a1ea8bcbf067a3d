/** Copper: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const copperRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'copper-api-key',
    name: 'Copper API key',
    description: 'With the user’s address it reads and changes customers.',
    words: ['copper_', 'coppercrm', 'copper-api', 'copperapi'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developer.copper.com/introduction/authentication.html',
    sourceUrl: 'https://developer.copper.com/introduction/authentication.html',
  }),
];
