/** Prefect Cloud: user (`pnu_`) and service-account (`pnb_`) keys. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const prefectRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'prefect-api-key',
    name: 'Prefect Cloud API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['pnu_', 'pnb_'],
    body: { alphabet: 'alnum', length: 36 },
    revocationUrl: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
    sourceUrl: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  }),
];
