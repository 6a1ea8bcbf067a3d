/** Buildkite: the prefix names the kind of token. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const buildkiteRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'buildkite-token',
    name: 'Buildkite API or agent token',
    description: 'Whoever has it starts builds or runs as an agent and reads what jobs are given.',
    prefixes: ['bkua_', 'bkaa_', 'bkar_', 'bkct_', 'bkpt_', 'bkaj_'],
    body: { alphabet: 'base64url', length: [32, 800] },
    revocationUrl: 'https://buildkite.com/docs/platform/security/tokens',
    sourceUrl: 'https://buildkite.com/docs/platform/security/tokens',
  }),
];
