/** Kaggle: API tokens are `KGAT_` and 32 hex digits; older keys of 32 hex digits are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const kaggleRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'kaggle-api-token',
    name: 'Kaggle API token',
    description: 'Whoever has it acts as its owner.',
    prefixes: ['KGAT_'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.kaggle.com/docs/api',
    sourceUrl: 'https://www.kaggle.com/docs/api',
  }),
  defineNamedToken({
    id: 'kaggle-api-key',
    name: 'Kaggle API key (legacy)',
    description: 'With the user name it acts as its owner.',
    words: ['kaggle'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.kaggle.com/docs/api',
    sourceUrl: 'https://www.kaggle.com/docs/api',
  }),
];
