/** Ollama: API keys of the cloud are 32 hex digits, a dot and 24 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ollamaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ollama-api-key',
    name: 'Ollama API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['ollama'],
    body: [{ alphabet: 'hex', length: 32 }, '.', { alphabet: 'base64url', length: 24 }],
    revocationUrl: 'https://docs.ollama.com/api/authentication',
    sourceUrl: 'https://docs.ollama.com/api/authentication',
  }),
];
