/** Hop: project tokens are `ptk_`, personal access tokens `hop_pat_`, followed by 20 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const hopRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'hop-personal-access-token',
    name: 'Hop personal access token',
    description: 'Whoever has it deploys as its owner.',
    prefixes: ['hop_pat_'],
    body: { alphabet: 'base64url', length: [20, 60] },
    revocationUrl: 'https://docs.hop.io/reference/rest-api',
    sourceUrl: 'https://docs.hop.io/reference/rest-api',
  }),
  definePrefixedToken({
    id: 'hop-project-token',
    name: 'Hop project token',
    description: 'Whoever has it deploys to the project.',
    prefixes: ['ptk_'],
    body: { alphabet: 'base64url', length: [40, 80] },
    revocationUrl: 'https://docs.hop.io/reference/rest-api',
    sourceUrl: 'https://docs.hop.io/reference/rest-api',
  }),
];
