/** Val Town: API tokens are `vtwn_` and 24 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const valTownRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'val-town-api-token',
    name: 'Val Town API token',
    description: 'Whoever has it reads and changes its owner’s code, files and databases.',
    prefixes: ['vtwn_'],
    body: { alphabet: 'alnum', length: [24, 40] },
    revocationUrl: 'https://docs.val.town/reference/api/authentication/',
    sourceUrl: 'https://docs.val.town/reference/api/authentication/',
  }),
];
