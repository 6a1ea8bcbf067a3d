/** Omnisend: API keys are 24 hex digits, a hyphen and 47 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const omnisendRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'omnisend-api-key',
    name: 'Omnisend API key',
    description: 'Whoever has it reads contacts and sends campaigns.',
    words: ['omnisend'],
    body: [{ alphabet: 'hex', length: 24 }, '-', { alphabet: 'alnum', length: 47 }],
    revocationUrl: 'https://api-docs.omnisend.com/reference/authentication',
    sourceUrl: 'https://support.omnisend.com/en/articles/1061890-generating-api-key',
  }),
];
