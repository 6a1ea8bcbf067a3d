/** Serper: API keys of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const serperRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'serper-api-key',
    name: 'Serper API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['serper'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://serper.dev/api-key',
    sourceUrl: 'https://serper.dev/',
  }),
];
