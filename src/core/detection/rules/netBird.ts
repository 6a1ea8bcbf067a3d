/** NetBird: personal access tokens are `nbp_` and 36 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const netBirdRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'netbird-access-token',
    name: 'NetBird personal access token',
    description: 'Whoever has it manages the network as its owner.',
    prefixes: ['nbp_'],
    body: { alphabet: 'alnum', length: 36 },
    revocationUrl: 'https://docs.netbird.io/how-to/access-netbird-public-api',
    sourceUrl: 'https://docs.netbird.io/how-to/access-netbird-public-api',
  }),
];
