/** Vonage (Nexmo): API secrets of 16 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const vonageRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'vonage-api-secret',
    name: 'Vonage API secret',
    description: 'With the API key it calls and texts at the account’s cost.',
    words: ['nexmo', 'vonage'],
    body: { alphabet: 'alnum', length: 16 },
    revocationUrl: 'https://developer.vonage.com/en/account/secret-management',
    sourceUrl: 'https://developer.vonage.com/en/account/secret-management',
  }),
];
