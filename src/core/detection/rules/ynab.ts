/** YNAB: personal access tokens of 43 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ynabRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ynab-access-token',
    name: 'YNAB access token',
    description: 'Whoever has it reads and changes the owner’s budgets.',
    words: ['ynab', 'youneedabudget'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://api.ynab.com/#personal-access-tokens',
    sourceUrl: 'https://api.ynab.com/#personal-access-tokens',
  }),
];
