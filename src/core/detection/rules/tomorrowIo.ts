/** Tomorrow.io: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const tomorrowIoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'tomorrow-io-api-key',
    name: 'Tomorrow.io API key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: ['tomorrowio', 'tomorrow_io', 'tomorrow.io', 'climacell'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://docs.tomorrow.io/reference/api-authentication',
    sourceUrl: 'https://docs.tomorrow.io/reference/api-authentication',
  }),
];
