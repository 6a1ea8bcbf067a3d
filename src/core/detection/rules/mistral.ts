/** Mistral AI: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const mistralRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'mistral-api-key',
    name: 'Mistral API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['mistral'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://docs.mistral.ai/getting-started/quickstart',
    sourceUrl: 'https://docs.mistral.ai/getting-started/quickstart',
  }),
];
