/** Shodan: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const shodanRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'shodan-api-key',
    name: 'Shodan API key',
    description: 'Whoever has it uses up the account’s credits.',
    words: ['shodan'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://developer.shodan.io/api',
    sourceUrl: 'https://developer.shodan.io/api',
  }),
];
