/** Unleash: API tokens are project, environment and 56 hex digits, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const unleashRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'unleash-api-token',
    name: 'Unleash API token',
    description: 'Whoever has it reads, or with an admin token changes, the feature flags.',
    words: ['unleash'],
    body: [
      { alphabet: 'base64url', length: [1, 40] },
      ':',
      { alphabet: 'base64url', length: [1, 40] },
      '.',
      { alphabet: 'hex', length: [56, 64] },
    ],
    revocationUrl: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
    sourceUrl: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
  }),
];
