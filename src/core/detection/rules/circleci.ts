/** CircleCI: personal (`CCIPAT_`) and project (`CCIPRJ_`) API tokens. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const circleciRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'circleci-api-token',
    name: 'CircleCI API token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['CCIPAT_', 'CCIPRJ_'],
    body: { alphabet: 'word', length: [60, 70] },
    revocationUrl: 'https://circleci.com/docs/managing-api-tokens/',
    sourceUrl: 'https://circleci.com/docs/managing-api-tokens/',
  }),
  defineNamedToken({
    id: 'circleci-legacy-api-token',
    name: 'CircleCI API token (before 2023)',
    description: 'Whoever has it starts builds and reads their settings as its owner.',
    words: ['circleci', 'circle_token', 'circle-token', 'circle_ci'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://circleci.com/docs/managing-api-tokens/',
    sourceUrl: 'https://circleci.com/docs/managing-api-tokens/',
  }),
];
