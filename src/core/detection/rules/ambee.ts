/** Ambee: API keys of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ambeeRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ambee-api-key',
    name: 'Ambee API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['ambee'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.ambeedata.com/',
    sourceUrl: 'https://docs.ambeedata.com/',
  }),
];
