/** Checkly: API keys are `cu_`, `sv_` for services, and 32 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const checklyRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'checkly-api-key',
    name: 'Checkly API key',
    description: 'Whoever has it reads and changes checks as its owner.',
    prefixes: ['cu_', 'sv_'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/',
    sourceUrl: 'https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/',
  }),
];
