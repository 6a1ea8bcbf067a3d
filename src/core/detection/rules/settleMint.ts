/** SettleMint: access tokens of applications, people and services by their prefix. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const settleMintRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'settlemint-access-token',
    name: 'SettleMint access token',
    description: 'Whoever has it uses the blockchain nodes and contracts of its owner.',
    prefixes: ['sm_aat_', 'sm_pat_', 'sm_sat_'],
    body: { alphabet: 'alnum', length: 16 },
    revocationUrl:
      'https://console.settlemint.com/documentation/platform-components/security-and-authentication/personal-access-tokens',
    sourceUrl:
      'https://console.settlemint.com/documentation/platform-components/security-and-authentication/personal-access-tokens',
  }),
];
