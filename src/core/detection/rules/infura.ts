/** Infura: API keys and secrets of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const infuraRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'infura-api-key',
    name: 'Infura API key or secret',
    description: 'Whoever has it uses the project’s nodes at its cost.',
    words: ['infura'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://docs.metamask.io/services/get-started/infura/',
    sourceUrl: 'https://docs.metamask.io/services/get-started/infura/',
  }),
];
