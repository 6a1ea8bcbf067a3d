/** Algolia: admin API keys are 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const algoliaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'algolia-api-key',
    name: 'Algolia API key',
    description: 'An admin key reads, changes and deletes every index.',
    words: ['algolia'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://www.algolia.com/doc/guides/security/api-keys/',
    sourceUrl: 'https://www.algolia.com/doc/guides/security/api-keys/',
  }),
];
