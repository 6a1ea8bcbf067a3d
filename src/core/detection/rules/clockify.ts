/** Clockify: API keys of 48 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const clockifyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'clockify-api-key',
    name: 'Clockify API key',
    description: 'Whoever has it reads and changes time entries as its owner.',
    words: ['clockify'],
    body: { alphabet: 'alnum', length: 48 },
    revocationUrl: 'https://docs.clockify.me/#section/Authentication',
    sourceUrl: 'https://docs.clockify.me/#section/Authentication',
  }),
];
