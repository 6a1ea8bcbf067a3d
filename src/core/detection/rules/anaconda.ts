/** Anaconda: API tokens are two characters, a hyphen and a UUID, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const anacondaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'anaconda-api-token',
    name: 'Anaconda.org API token',
    description: 'Whoever has it reads and publishes packages within the token’s scopes.',
    words: ['anaconda', 'conda_token'],
    body: [{ alphabet: 'lowerAlnum', length: 2 }, '-', ...uuid],
    revocationUrl: 'https://www.anaconda.com/docs/tools/anaconda-org/user-guide/tasks/account-tasks',
    sourceUrl: 'https://www.anaconda.com/docs/tools/anaconda-org/user-guide/tasks/account-tasks',
  }),
];
