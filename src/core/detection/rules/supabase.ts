/** Supabase: personal access tokens `sbp_`, secret keys `sb_secret_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const supabaseRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'supabase-access-token',
    name: 'Supabase access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['sbp_oauth_', 'sbp_v0_', 'sbp_'],
    body: { alphabet: 'lowerAlnum', length: 40 },
    revocationUrl: 'https://supabase.com/docs/guides/platform/access-control',
    sourceUrl: 'https://supabase.com/docs/guides/platform/access-control',
  }),
  definePrefixedToken({
    id: 'supabase-secret-key',
    name: 'Supabase secret key',
    description: 'Whoever has it reads and writes the whole database, past row-level security.',
    prefixes: ['sb_secret_'],
    body: { alphabet: 'base64url', length: [31, 48] },
    revocationUrl: 'https://supabase.com/docs/guides/api/api-keys',
    sourceUrl: 'https://supabase.com/docs/guides/api/api-keys',
  }),
  definePrefixedToken({
    id: 'supabase-oauth-refresh-token',
    name: 'Supabase OAuth refresh token',
    description: 'Whoever has it, with the app’s secret, gets new access tokens for the organisation.',
    prefixes: ['sbr_'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://supabase.com/docs/guides/integrations/build-a-supabase-oauth-integration',
    sourceUrl: 'https://supabase.com/docs/guides/integrations/build-a-supabase-oauth-integration',
  }),
];
