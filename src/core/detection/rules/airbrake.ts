/** Airbrake: project keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const airbrakeRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'airbrake-project-key',
    name: 'Airbrake project key',
    description: 'Whoever has it reports errors to the project.',
    severity: 'warning',
    words: ['airbrake'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.airbrake.io/docs/devops-tools/api/',
    sourceUrl: 'https://docs.airbrake.io/docs/devops-tools/api/',
  }),
];
