/** Hex: keys of packages’ registry are 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const hexPmRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'hex-pm-api-key',
    name: 'Hex package registry key',
    description: 'Whoever has it publishes packages or reads the organisation’s.',
    words: ['hex_api', 'hex_organization', 'hexpm', 'hex.pm', 'hex_auth'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://hex.pm/docs/publish',
    sourceUrl: 'https://hex.pm/docs/publish',
  }),
];
