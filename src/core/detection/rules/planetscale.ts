/** PlanetScale: `pscale_tkn_`, `pscale_oauth_` and `pscale_pw_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const planetscaleRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'planetscale-token',
    name: 'PlanetScale token or password',
    description: 'Whoever has it reads and changes the database or the account.',
    prefixes: ['pscale_tkn_', 'pscale_oauth_', 'pscale_pw_'],
    body: { alphabet: 'padded', length: [32, 64] },
    revocationUrl: 'https://planetscale.com/docs/api/reference/service-tokens',
    sourceUrl: 'https://planetscale.com/docs/api/reference/service-tokens',
  }),
];
