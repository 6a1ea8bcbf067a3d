/** Moonshot AI (Kimi): API keys are `sk-` and 48 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const moonshotRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'moonshot-api-key',
    name: 'Moonshot API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['moonshot', 'kimi'],
    body: ['sk-', { alphabet: 'base64url', length: 48 }],
    revocationUrl: 'https://platform.moonshot.ai/docs/introduction',
    sourceUrl: 'https://platform.moonshot.ai/docs/introduction',
  }),
];
