/** Mercury: API tokens name the environment after `secret-token:`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const mercuryRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'mercury-api-token',
    name: 'Mercury API token',
    description: 'Whoever has it reads the accounts and moves money within the token’s permissions.',
    prefixes: ['secret-token:mercury_production_', 'secret-token:mercury_sandbox_'],
    body: { alphabet: 'base64url', length: [32, 140] },
    revocationUrl: 'https://docs.mercury.com/docs/api-token-security-policies',
    sourceUrl: 'https://docs.mercury.com/docs/api-token-security-policies',
  }),
];
