/** SambaNova: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const sambanovaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'sambanova-api-key',
    name: 'SambaNova API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['sambanova'],
    body: uuid,
    revocationUrl: 'https://docs.sambanova.ai/docs/en/get-started/quickstart',
    sourceUrl: 'https://docs.sambanova.ai/docs/en/get-started/quickstart',
  }),
];
