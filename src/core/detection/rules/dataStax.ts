/** DataStax Astra: application tokens are `AstraCS:`, a client id of 24 characters and a secret of 64 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const dataStaxRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'datastax-astra-token',
    name: 'DataStax Astra application token',
    description: 'Whoever has it reads and changes databases within the token’s role.',
    prefixes: ['AstraCS:'],
    body: [{ alphabet: 'alnum', length: 24 }, ':', { alphabet: 'hex', length: 64 }],
    revocationUrl:
      'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
    sourceUrl:
      'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
  }),
  definePrefixedToken({
    id: 'datastax-astra-token-part',
    name: 'DataStax Astra application token (secret part cut off)',
    description: 'With the rest of the token it reads and changes databases.',
    prefixes: ['AstraCS:'],
    body: { alphabet: 'alnum', length: [20, 64] },
    revocationUrl:
      'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
    sourceUrl:
      'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
  }),
];
