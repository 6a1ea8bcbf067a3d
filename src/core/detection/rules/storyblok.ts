/** Storyblok: access tokens of a space are 22 characters and `tt` or `att`, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const storyblokRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'storyblok-access-token',
    name: 'Storyblok access token',
    description: 'Whoever has it reads the space’s content, drafts included with a preview token.',
    words: ['storyblok'],
    body: [{ alphabet: 'alnum', length: 22 }, 'tt'],
    revocationUrl: 'https://www.storyblok.com/docs/concepts/access-tokens',
    sourceUrl: 'https://www.storyblok.com/docs/concepts/access-tokens',
  }),
];
