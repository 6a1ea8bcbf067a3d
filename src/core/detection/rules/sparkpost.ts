/** SparkPost: API keys of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const sparkpostRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'sparkpost-api-key',
    name: 'SparkPost API key',
    description: 'Whoever has it sends mail as the account’s domains.',
    words: ['sparkpost'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://developers.sparkpost.com/api/#header-authentication',
    sourceUrl: 'https://developers.sparkpost.com/api/#header-authentication',
  }),
];
