/** Cohere: API keys of 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const cohereRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'cohere-api-key',
    name: 'Cohere API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['cohere', 'co_api_key'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://docs.cohere.com/docs/rate-limits',
    sourceUrl: 'https://docs.cohere.com/docs/rate-limits',
  }),
];
