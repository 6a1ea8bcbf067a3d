/** Ory: API keys of projects and workspaces, session tokens, and OAuth tokens of Hydra, by their prefix. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const oryRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'ory-api-key',
    name: 'Ory API key',
    description: 'Whoever has it reads and changes the project’s identities, sessions and permissions.',
    prefixes: ['ory_pat_', 'ory_apikey_', 'ory_wak_'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://www.ory.com/docs/concepts/personal-access-token',
    sourceUrl: 'https://www.ory.com/docs/concepts/personal-access-token',
  }),
  definePrefixedToken({
    id: 'ory-session-token',
    name: 'Ory session token',
    description: 'Whoever has it is signed in as the person.',
    prefixes: ['ory_st_'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://www.ory.com/docs/kratos/session-management/overview',
    sourceUrl: 'https://www.ory.com/docs/kratos/session-management/overview',
  }),
  definePrefixedToken({
    id: 'ory-oauth-token',
    name: 'Ory OAuth token',
    description: 'Whoever has it acts for the person who consented.',
    prefixes: ['ory_at_', 'ory_rt_', 'ory_ac_'],
    body: [{ alphabet: 'base64url', length: 43 }, '.', { alphabet: 'base64url', length: 43 }],
    revocationUrl: 'https://www.ory.com/docs/hydra/guides/oauth2-token-introspection',
    sourceUrl: 'https://www.ory.com/docs/hydra/reference/api',
  }),
];
