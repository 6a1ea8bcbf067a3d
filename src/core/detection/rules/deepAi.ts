/** DeepAI: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const deepAiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'deepai-api-key',
    name: 'DeepAI API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['deepai', 'deep_ai'],
    body: uuid,
    revocationUrl: 'https://deepai.org/docs',
    sourceUrl: 'https://deepai.org/docs',
  }),
];
