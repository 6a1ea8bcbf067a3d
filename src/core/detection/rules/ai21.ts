/** AI21: API keys of 32 characters, or UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

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
  defineNamedToken({
    id: 'ai21-studio-api-key',
    name: 'AI21 Studio API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['ai21'],
    body: uuid,
    revocationUrl: 'https://docs.ai21.com/reference/api-authentication',
    sourceUrl: 'https://docs.ai21.com/reference/api-authentication',
  }),
];
