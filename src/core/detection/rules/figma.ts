/** Figma: personal access tokens with the prefixes `figd_`, `figp_` and `figu_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const figmaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'figma-access-token',
    name: 'Figma access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['figd_', 'figu_', 'figp_', 'figr_'],
    body: { alphabet: 'base64url', length: [40, 60] },
    revocationUrl: 'https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens',
    sourceUrl: 'https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens',
  }),
];
