/** Coralogix: personal (`cxup_`) and team (`cxtp_`) keys of 30 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const coralogixRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'coralogix-api-key',
    name: 'Coralogix API key',
    description: 'Whoever has it sends and reads data within the key’s permissions.',
    prefixes: ['cxtp_', 'cxup_'],
    body: { alphabet: 'alnum', length: 30 },
    revocationUrl: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
    sourceUrl: 'https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/',
  }),
];
