/** Shotstack: API keys of 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const shotstackRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'shotstack-api-key',
    name: 'Shotstack API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['shotstack'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://shotstack.io/docs/api/#authentication',
    sourceUrl: 'https://shotstack.io/docs/api/#authentication',
  }),
];
