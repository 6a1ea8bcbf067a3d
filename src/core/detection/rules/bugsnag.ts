/** Bugsnag: API keys of 32 hex digits, known by their name; they are shipped in clients. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const bugsnagRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'bugsnag-api-key',
    name: 'Bugsnag API key',
    description: 'Whoever has it reports errors to the project.',
    severity: 'information',
    words: ['bugsnag'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.bugsnag.com/api/error-reporting/',
    sourceUrl: 'https://docs.bugsnag.com/api/error-reporting/',
  }),
];
