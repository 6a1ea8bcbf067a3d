/** Pushover: tokens of apps and keys of users, 30 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const pushoverRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'pushover-token',
    name: 'Pushover token',
    description: 'Whoever has it sends notifications in the app’s name.',
    words: ['pushover'],
    body: { alphabet: 'lowerAlnum', length: 30 },
    revocationUrl: 'https://pushover.net/api#registration',
    sourceUrl: 'https://pushover.net/api#registration',
  }),
];
