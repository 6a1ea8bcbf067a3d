/** Vercel: `vcp_`, `vci_`, `vca_`, `vcr_` tokens and `vck_` AI Gateway keys. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const vercelRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'vercel-token',
    name: 'Vercel token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
    body: { alphabet: 'base64url', length: 56 },
    revocationUrl: 'https://vercel.com/docs/rest-api',
    sourceUrl: 'https://vercel.com/docs/rest-api',
  }),
];
