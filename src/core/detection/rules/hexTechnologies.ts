/** Hex Technologies: API tokens are `hxtp_` or `hxtw_` and 96 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const hexTechnologiesRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'hex-technologies-token',
    name: 'Hex Technologies API token',
    description: 'Whoever has it runs projects within the token’s scope.',
    prefixes: ['hxtp_', 'hxtw_'],
    body: { alphabet: 'hex', length: 96 },
    revocationUrl: 'https://learn.hex.tech/docs/api-integrations/api/overview',
    sourceUrl: 'https://learn.hex.tech/docs/api-integrations/api/overview',
  }),
];
