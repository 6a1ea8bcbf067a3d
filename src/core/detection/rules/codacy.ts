/** Codacy: project tokens of 32 hex digits and account tokens of 20 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const codacyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'codacy-project-token',
    name: 'Codacy project API token',
    description: 'Whoever has it uploads coverage for the repository.',
    words: ['codacy'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.codacy.com/codacy-api/api-tokens/',
    sourceUrl: 'https://docs.codacy.com/codacy-api/api-tokens/',
  }),
  defineNamedToken({
    id: 'codacy-account-token',
    name: 'Codacy account API token',
    description: 'Whoever has it acts as its owner.',
    words: ['codacy'],
    body: { alphabet: 'alnum', length: [20, 24] },
    revocationUrl: 'https://docs.codacy.com/codacy-api/api-tokens/',
    sourceUrl: 'https://docs.codacy.com/codacy-api/api-tokens/',
  }),
];
