/** Todoist: API tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const todoistRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'todoist-api-token',
    name: 'Todoist API token',
    description: 'Whoever has it reads and changes tasks as its owner.',
    words: ['todoist'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://www.todoist.com/help/articles/find-your-api-token-Jpzx9IIlB',
    sourceUrl: 'https://www.todoist.com/help/articles/find-your-api-token-Jpzx9IIlB',
  }),
];
