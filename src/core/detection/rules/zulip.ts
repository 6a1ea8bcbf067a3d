/** Zulip: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const zulipRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'zulip-api-key',
    name: 'Zulip API key',
    description: 'Whoever has it reads and writes messages as the owner or bot.',
    words: ['zulip'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://zulip.com/api/api-keys',
    sourceUrl: 'https://zulip.com/api/api-keys',
  }),
];
