/** Code Climate: test reporter ids of 64 and API tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const codeClimateRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'code-climate-reporter-id',
    name: 'Code Climate test reporter id',
    description: 'Whoever has it uploads coverage for the repository.',
    severity: 'warning',
    words: ['codeclimate', 'code_climate', 'cc_test_reporter', 'code-climate'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token',
    sourceUrl: 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token',
  }),
  defineNamedToken({
    id: 'code-climate-api-token',
    name: 'Code Climate API token',
    description: 'Whoever has it reads repositories’ results as its owner.',
    words: ['codeclimate', 'code_climate', 'code-climate'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://developer.codeclimate.com/',
    sourceUrl: 'https://developer.codeclimate.com/',
  }),
];
