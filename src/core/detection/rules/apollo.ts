/** Apollo.io: API keys of 22 characters, known by their name. Apollo GraphOS: keys are `service:` or `user:`, a name and a secret. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const apolloRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'apollo-io-api-key',
    name: 'Apollo.io API key',
    description: 'Whoever has it reads contacts and uses up the account’s credits.',
    words: ['apollo_api', 'apollo_key', 'apollo-api', 'apolloapi', 'apollo_io', 'apollo.io'],
    body: { alphabet: 'base64url', length: 22 },
    revocationUrl: 'https://docs.apollo.io/docs/create-api-key',
    sourceUrl: 'https://docs.apollo.io/docs/create-api-key',
  }),
  defineNamedToken({
    id: 'apollo-graphos-api-key',
    name: 'Apollo GraphOS API key',
    description: 'Whoever has it reads and publishes schemas of the graph.',
    words: ['apollo'],
    body: [
      'service:',
      { alphabet: 'base64url', length: [1, 64] },
      ':',
      { alphabet: 'base64url', length: 22 },
    ],
    revocationUrl: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys',
    sourceUrl: 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys',
  }),
];
