/** Cloudsmith: API keys are `csa_` and 36 characters; older ones of 40 are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const cloudsmithRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'cloudsmith-api-key',
    name: 'Cloudsmith API key',
    description: 'Whoever has it reads and publishes packages as its owner.',
    words: ['cloudsmith'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
    sourceUrl: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
  }),
  definePrefixedToken({
    id: 'cloudsmith-prefixed-api-key',
    name: 'Cloudsmith API key (with prefix)',
    description: 'Whoever has it reads and publishes packages as its owner.',
    prefixes: ['csa_'],
    body: [
      { alphabet: 'hex', length: 30 },
      { alphabet: 'alnum', length: 6 },
    ],
    revocationUrl: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
    sourceUrl: 'https://docs.cloudsmith.com/accounts-and-teams/api-key',
  }),
];
