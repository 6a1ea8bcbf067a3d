/** Civo: API keys of 50 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const civoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'civo-api-key',
    name: 'Civo API key',
    description: 'Whoever has it manages the account’s clusters.',
    words: ['civo'],
    body: { alphabet: 'alnum', length: 50 },
    revocationUrl: 'https://www.civo.com/docs/account/api-keys',
    sourceUrl: 'https://www.civo.com/docs/account/api-keys',
  }),
];
