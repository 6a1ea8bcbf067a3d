/** Diffbot: tokens of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const diffbotRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'diffbot-token',
    name: 'Diffbot token',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['diffbot'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://docs.diffbot.com/reference/authentication',
    sourceUrl: 'https://docs.diffbot.com/reference/authentication',
  }),
];
