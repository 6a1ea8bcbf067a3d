/** Contentstack: management and delivery tokens are `cs` and 32 hex digits, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const contentstackRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'contentstack-token',
    name: 'Contentstack token',
    description: 'Whoever has it reads content, or changes it with a management token.',
    words: ['contentstack'],
    body: ['cs', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://www.contentstack.com/docs/developers/create-tokens/about-management-tokens',
    sourceUrl: 'https://www.contentstack.com/docs/developers/create-tokens/about-management-tokens',
  }),
];
