/** Fly.io: macaroons with the prefixes `fm1r_`, `fm1a_` and `fm2_`, and `fo1_` for older tokens. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const flyRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'fly-access-token',
    name: 'Fly.io access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['fm1r_', 'fm1a_', 'fm2_'],
    body: { alphabet: 'base64', length: [100, 2000] },
    revocationUrl: 'https://fly.io/docs/security/tokens/',
    sourceUrl: 'https://fly.io/docs/security/tokens/',
  }),
  definePrefixedToken({
    id: 'fly-personal-token',
    name: 'Fly.io personal access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['fo1_'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://fly.io/docs/security/tokens/',
    sourceUrl: 'https://fly.io/docs/security/tokens/',
  }),
];
