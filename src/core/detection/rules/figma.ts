/** Figma: access tokens with the prefixes `figd_`, `figp_`, `figu_` and `figr_`; older ones are a number and a UUID, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const figmaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'figma-access-token',
    name: 'Figma access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['figd_', 'figu_', 'figp_', 'figr_'],
    body: { alphabet: 'base64url', length: [38, 60] },
    revocationUrl: 'https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens',
    sourceUrl: 'https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens',
  }),
  defineNamedToken({
    id: 'figma-legacy-access-token',
    name: 'Figma access token (before 2022)',
    description: 'Whoever has it reads and comments on files as its owner.',
    words: ['figma'],
    body: [
      { alphabet: 'anyHex', length: [4, 6] },
      '-',
      { alphabet: 'anyHex', length: 8 },
      '-',
      { alphabet: 'anyHex', length: 4 },
      '-',
      { alphabet: 'anyHex', length: 4 },
      '-',
      { alphabet: 'anyHex', length: 4 },
      '-',
      { alphabet: 'anyHex', length: 12 },
    ],
    revocationUrl: 'https://www.figma.com/developers/api#access-tokens',
    sourceUrl: 'https://www.figma.com/developers/api#access-tokens',
  }),
];
