/** Drone CI: tokens of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const droneRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'drone-ci-token',
    name: 'Drone CI token',
    description: 'Whoever has it starts builds as its owner.',
    words: ['droneci', 'drone_token', 'drone-token', 'drone_ci'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://docs.drone.io/cli/configure/',
    sourceUrl: 'https://docs.drone.io/cli/configure/',
  }),
];
