/** Doppler: `dp.`, the kind, a dot (an environment for service tokens), then 40 to 44 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const dopplerRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'doppler-token',
    name: 'Doppler token',
    description: 'Whoever has it reads the secrets that the token covers.',
    prefixes: ['dp.pt.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.'],
    body: { alphabet: 'alnum', length: [40, 44] },
    revocationUrl: 'https://docs.doppler.com/reference/auth-token-formats',
    sourceUrl: 'https://docs.doppler.com/reference/auth-token-formats',
  }),
  definePrefixedToken({
    id: 'doppler-service-token',
    name: 'Doppler service token',
    description: 'Whoever has it reads the secrets of one configuration.',
    prefixes: ['dp.st.'],
    body: [{ alphabet: 'base64url', length: [2, 35] }, '.', { alphabet: 'alnum', length: [40, 44] }],
    revocationUrl: 'https://docs.doppler.com/docs/service-tokens',
    sourceUrl: 'https://docs.doppler.com/docs/service-tokens',
  }),
  definePrefixedToken({
    id: 'doppler-service-token-without-environment',
    name: 'Doppler service token (without environment)',
    description: 'Whoever has it reads the secrets of one configuration.',
    prefixes: ['dp.st.', 'dp.said.'],
    body: { alphabet: 'alnum', length: [40, 44] },
    revocationUrl: 'https://docs.doppler.com/docs/service-tokens',
    sourceUrl: 'https://docs.doppler.com/docs/service-tokens',
  }),
];
