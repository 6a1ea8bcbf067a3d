/** Gladia: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const gladiaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'gladia-api-key',
    name: 'Gladia API key',
    description: 'Whoever has it transcribes at the owner’s cost.',
    words: ['gladia'],
    body: uuid,
    revocationUrl: 'https://docs.gladia.io/',
    sourceUrl: 'https://docs.gladia.io/',
  }),
];
