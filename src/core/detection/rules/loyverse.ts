/** Loyverse: access tokens of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const loyverseRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'loyverse-access-token',
    name: 'Loyverse access token',
    description: 'Whoever has it reads receipts and changes goods of the merchant.',
    words: ['loyverse'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://developer.loyverse.com/docs/',
    sourceUrl: 'https://developer.loyverse.com/docs/',
  }),
];
