/** Fastly: API tokens of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const fastlyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'fastly-api-token',
    name: 'Fastly API token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['fastly'],
    body: { alphabet: 'base64url', length: 32 },
    revocationUrl:
      'https://www.fastly.com/documentation/guides/account-info/account-management/using-api-tokens/',
    sourceUrl:
      'https://www.fastly.com/documentation/guides/account-info/account-management/using-api-tokens/',
  }),
];
