/** Hetzner Cloud: API tokens of 64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const hetznerRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'hetzner-api-token',
    name: 'Hetzner Cloud API token',
    description: 'Whoever has it manages the project’s servers.',
    words: ['hcloud', 'hetzner'],
    body: { alphabet: 'alnum', length: 64 },
    revocationUrl: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/',
    sourceUrl: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token/',
  }),
];
