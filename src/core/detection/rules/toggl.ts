/** Toggl Track: API tokens of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const togglRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'toggl-api-token',
    name: 'Toggl Track API token',
    description: 'Whoever has it reads and changes the owner’s time entries.',
    words: ['toggl'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://engineering.toggl.com/docs/authentication/',
    sourceUrl: 'https://engineering.toggl.com/docs/authentication/',
  }),
];
