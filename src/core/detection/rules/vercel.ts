/** Vercel: `vcp_`, `vci_`, `vca_`, `vcr_` tokens and `vck_` AI Gateway keys. */
import type { PatternRule } from '../rule';
import { definePrefixedToken, defineNamedToken } from './shapes';

export const vercelRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'vercel-token',
    name: 'Vercel token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'],
    body: { alphabet: 'base64url', length: 56 },
    revocationUrl: 'https://vercel.com/docs/rest-api',
    sourceUrl: 'https://vercel.com/changelog/new-token-formats-and-secret-scanning',
  }),
  definePrefixedToken({
    id: 'vercel-blob-token',
    name: 'Vercel Blob read-write token',
    description: 'Whoever has it reads, replaces and deletes the files of the store.',
    prefixes: ['vercel_blob_rw_'],
    body: [{ alphabet: 'alnum', length: 16 }, '_', { alphabet: 'alnum', length: [28, 32] }],
    revocationUrl: 'https://vercel.com/docs/vercel-blob',
    sourceUrl: 'https://vercel.com/docs/vercel-blob/using-blob-sdk',
  }),
  defineNamedToken({
    id: 'vercel-legacy-token',
    name: 'Vercel token (before 2026)',
    description: 'Whoever has it deploys and administers the account’s projects.',
    words: ['vercel_token', 'vercel-token', 'verceltoken', 'vercel_api', 'vercel_access', 'vercel_auth'],
    body: { alphabet: 'alnum', length: 24 },
    revocationUrl: 'https://vercel.com/docs/accounts/access-tokens',
    sourceUrl: 'https://vercel.com/docs/cli/tokens',
  }),
];
