/**
 * Baseten: API keys are a public id of 8 and a secret of 32 characters joined by a dot, known with their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const basetenRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'baseten-api-key',
    name: 'Baseten API key',
    description: 'Whoever has it uses models at the owner’s cost.',
    words: ['baseten'],
    body: [{ alphabet: 'alnum', length: 8 }, '.', { alphabet: 'alnum', length: 32 }],
    revocationUrl: 'https://docs.baseten.co/organization/api-keys',
    sourceUrl: 'https://docs.baseten.co/organization/api-keys',
  }),
];
