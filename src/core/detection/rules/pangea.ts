/** Pangea: service tokens are `pts_` and 32 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const pangeaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'pangea-token',
    name: 'Pangea service token',
    description: 'Whoever has it uses the service, its vault and its logs.',
    prefixes: ['pts_'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://pangea.cloud/docs/admin-guide/tokens',
    sourceUrl:
      'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  }),
];
