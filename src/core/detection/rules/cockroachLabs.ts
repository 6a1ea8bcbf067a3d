/** CockroachDB Cloud: API keys with the prefix `CCDB1_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const cockroachLabsRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'cockroachdb-cloud-api-key',
    name: 'CockroachDB Cloud API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['CCDB1_'],
    body: { alphabet: 'word', length: [22, 80] },
    revocationUrl: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access',
    sourceUrl: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access',
  }),
];
