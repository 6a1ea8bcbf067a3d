/** Vultr: API keys of 36 upper-case characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const vultrRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'vultr-api-key',
    name: 'Vultr API key',
    description: 'Whoever has it manages the account’s servers.',
    words: ['vultr'],
    body: { alphabet: 'upperAlnum', length: 36 },
    revocationUrl: 'https://docs.vultr.com/platform/other/api',
    sourceUrl: 'https://docs.vultr.com/platform/other/api',
  }),
];
