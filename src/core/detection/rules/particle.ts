/** Particle: access tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const particleRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'particle-access-token',
    name: 'Particle access token',
    description: 'Whoever has it controls the owner’s devices.',
    words: [
      'particle_access',
      'particle_token',
      'particle_api',
      'particle-token',
      'particletoken',
      'particleaccess',
    ],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://docs.particle.io/reference/cloud-apis/access-tokens/',
    sourceUrl: 'https://docs.particle.io/reference/cloud-apis/access-tokens/',
  }),
];
