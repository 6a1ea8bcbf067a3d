/** Help Scout: application secrets of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const helpScoutRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'help-scout-app-secret',
    name: 'Help Scout application secret',
    description: 'With the application id it reads and answers conversations.',
    words: ['helpscout', 'help_scout', 'help-scout'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://developer.helpscout.com/mailbox-api/overview/authentication/',
    sourceUrl: 'https://developer.helpscout.com/mailbox-api/overview/authentication/',
  }),
];
