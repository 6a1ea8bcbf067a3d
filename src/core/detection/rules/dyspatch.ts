/** Dyspatch: API keys of 52 upper-case characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const dyspatchRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'dyspatch-api-key',
    name: 'Dyspatch API key',
    description: 'Whoever has it reads templates of the organisation.',
    words: ['dyspatch'],
    body: { alphabet: 'upperAlnum', length: 52 },
    revocationUrl: 'https://docs.dyspatch.io/api/',
    sourceUrl: 'https://docs.dyspatch.io/api/',
  }),
];
