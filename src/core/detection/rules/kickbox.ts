/** Kickbox: API keys are `live_` or `test_` and 64 hex digits, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const kickboxRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'kickbox-api-key',
    name: 'Kickbox API key',
    description: 'Whoever has it checks addresses at the owner’s cost.',
    words: ['kickbox'],
    body: ['live_', { alphabet: 'hex', length: 64 }],
    revocationUrl: 'https://docs.kickbox.com/docs/using-the-api',
    sourceUrl: 'https://docs.kickbox.com/docs/using-the-api',
  }),
  defineNamedToken({
    id: 'kickbox-test-api-key',
    name: 'Kickbox test API key',
    description: 'Whoever has it uses the sandbox of the account.',
    severity: 'warning',
    words: ['kickbox'],
    body: ['test_', { alphabet: 'hex', length: 64 }],
    revocationUrl: 'https://docs.kickbox.com/docs/using-the-api',
    sourceUrl: 'https://docs.kickbox.com/docs/using-the-api',
  }),
];
