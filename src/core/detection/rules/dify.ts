/** Dify: application keys are `app-` and 24 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const difyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'dify-api-key',
    name: 'Dify application key',
    description: 'Whoever has it uses the application and reads its conversations.',
    words: ['dify'],
    body: ['app-', { alphabet: 'alnum', length: 24 }],
    revocationUrl: 'https://docs.dify.ai/en/guides/application-publishing/developing-with-apis',
    sourceUrl: 'https://docs.dify.ai/en/guides/application-publishing/developing-with-apis',
  }),
];
