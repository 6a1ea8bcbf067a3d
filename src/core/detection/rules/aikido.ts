/** Aikido: tokens for CI are `AIK_CI_`, secrets of API clients `AIK_SECRET_` and 64 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const aikidoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'aikido-ci-token',
    name: 'Aikido CI token',
    description: 'Whoever has it starts scans and reads what they found.',
    prefixes: ['AIK_CI_'],
    body: { alphabet: 'alnum', length: [20, 44] },
    revocationUrl:
      'https://help.aikido.dev/pr-and-release-gating/cli-for-pr-and-release-gating/aikido-ci-api',
    sourceUrl: 'https://help.aikido.dev/pr-and-release-gating/cli-for-pr-and-release-gating/aikido-ci-api',
  }),
  definePrefixedToken({
    id: 'aikido-client-secret',
    name: 'Aikido API client secret',
    description: 'With the client id it reads the weaknesses found in every repository.',
    prefixes: ['AIK_SECRET_'],
    body: { alphabet: 'alnum', length: 64 },
    revocationUrl: 'https://apidocs.aikido.dev/reference/authorization',
    sourceUrl: 'https://apidocs.aikido.dev/reference/authorization',
  }),
];
