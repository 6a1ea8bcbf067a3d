/** AI21: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ai21Rules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ai21-api-key',
    name: 'AI21 API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['ai21'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://docs.ai21.com/reference/api-authentication',
    sourceUrl: 'https://docs.ai21.com/reference/api-authentication',
  }),
];
