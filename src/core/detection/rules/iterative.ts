/** DVC Studio: access tokens are `isat_` and 43 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const iterativeRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'dvc-studio-access-token',
    name: 'DVC Studio access token',
    description: 'Whoever has it reads and changes experiments as its owner.',
    prefixes: ['isat_'],
    body: { alphabet: 'base64url', length: [36, 64] },
    revocationUrl: 'https://dvc.org/doc/command-reference/studio/token',
    sourceUrl: 'https://dvc.org/doc/command-reference/studio/token',
  }),
];
