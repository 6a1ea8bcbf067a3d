/** Stability AI: API keys are `sk-` and 48 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const stabilityAiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'stability-api-key',
    name: 'Stability AI API key',
    description: 'Whoever has it makes images at the owner’s cost.',
    words: ['stability'],
    body: ['sk-', { alphabet: 'alnum', length: 48 }],
    revocationUrl: 'https://platform.stability.ai/docs/getting-started/authentication',
    sourceUrl: 'https://platform.stability.ai/docs/getting-started/authentication',
  }),
];
