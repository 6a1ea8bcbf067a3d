/** Lunch Money: access tokens of 50 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const lunchMoneyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'lunch-money-access-token',
    name: 'Lunch Money access token',
    description: 'Whoever has it reads and changes the owner’s finances.',
    words: ['lunchmoney', 'lunch_money'],
    body: { alphabet: 'hex', length: 50 },
    revocationUrl: 'https://lunchmoney.dev/#authentication',
    sourceUrl: 'https://lunchmoney.dev/#authentication',
  }),
];
