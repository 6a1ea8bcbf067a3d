/** Plaid: access tokens hold environment and UUID; client secrets are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const plaidRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'plaid-access-token',
    name: 'Plaid access token',
    description: 'With the client secret it reads the bank account of a person.',
    prefixes: ['access-sandbox-', 'access-development-', 'access-production-'],
    body: { alphabet: 'base64url', length: [36, 36] },
    revocationUrl: 'https://plaid.com/docs/api/items/',
    sourceUrl: 'https://plaid.com/docs/api/items/',
  }),
  defineNamedToken({
    id: 'plaid-client-secret',
    name: 'Plaid client secret',
    description: 'With the client id it calls the API for the application.',
    words: ['plaid'],
    body: { alphabet: 'lowerAlnum', length: 30 },
    revocationUrl: 'https://plaid.com/docs/api/',
    sourceUrl: 'https://plaid.com/docs/api/',
  }),
  definePrefixedToken({
    id: 'plaid-processor-token',
    name: 'Plaid processor token',
    description: 'Whoever has it, with a partner’s keys, reads the bank account that it stands for.',
    prefixes: ['processor-sandbox-', 'processor-development-', 'processor-production-'],
    body: uuid,
    revocationUrl: 'https://plaid.com/docs/api/processor-partners/',
    sourceUrl: 'https://plaid.com/docs/api/processors/',
  }),
];
