/** Jotform: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const jotformRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'jotform-api-key',
    name: 'Jotform API key',
    description: 'Whoever has it reads forms and what people entered.',
    words: ['jotform'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://api.jotform.com/docs/#gettingstarted',
    sourceUrl: 'https://api.jotform.com/docs/#gettingstarted',
  }),
];
