/** Sanity: API tokens are `sk` and 80 or more characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const sanityRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'sanity-api-token',
    name: 'Sanity API token',
    description: 'Whoever has it reads and changes the datasets within the token’s role.',
    words: ['sanity'],
    body: ['sk', { alphabet: 'alnum', length: [76, 200] }],
    revocationUrl: 'https://www.sanity.io/docs/content-lake/http-auth',
    sourceUrl: 'https://www.sanity.io/docs/content-lake/http-auth',
  }),
];
