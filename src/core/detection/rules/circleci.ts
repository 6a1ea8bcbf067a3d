/** CircleCI: personal (`CCIPAT_`) and project (`CCIPRJ_`) API tokens. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

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
];
