/** Yousign: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const yousignRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'yousign-api-key',
    name: 'Yousign API key',
    description: 'Whoever has it reads and sends documents to be signed.',
    words: ['yousign'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://developers.yousign.com/docs/authentication',
    sourceUrl: 'https://developers.yousign.com/docs/authentication',
  }),
];
