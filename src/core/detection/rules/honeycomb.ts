/**
 * Honeycomb: ingest keys are `hcaik_`, configuration and management keys have prefixes of their own; older keys are
 * known by their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const honeycombRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'honeycomb-api-key',
    name: 'Honeycomb API key',
    description: 'Whoever has it sends events, or manages the team with a management key.',
    prefixes: ['hcaik_', 'hcbik_', 'hcxik_', 'hcamk_', 'hcxmk_'],
    body: { alphabet: 'lowerAlnum', length: [26, 64] },
    revocationUrl: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    sourceUrl: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  }),
  defineNamedToken({
    id: 'honeycomb-legacy-api-key',
    name: 'Honeycomb API key (without prefix)',
    description: 'Whoever has it sends events within the key’s permissions.',
    words: ['honeycomb'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    sourceUrl: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  }),
  defineNamedToken({
    id: 'honeycomb-classic-ingest-key',
    name: 'Honeycomb API key (of an environment)',
    description: 'Whoever has it sends events within the key’s permissions.',
    words: ['honeycomb'],
    body: { alphabet: 'alnum', length: 22 },
    revocationUrl: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    sourceUrl: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  }),
];
