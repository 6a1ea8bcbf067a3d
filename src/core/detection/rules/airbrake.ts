/** Airbrake: project keys of 32 hex digits and user keys of 40 characters, known by their name. */
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
  defineNamedToken({
    id: 'airbrake-user-key',
    name: 'Airbrake user key',
    description: 'Whoever has it reads errors and changes projects as its owner.',
    words: ['airbrake'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://docs.airbrake.io/docs/devops-tools/api/',
    sourceUrl: 'https://docs.airbrake.io/docs/devops-tools/api/',
  }),
];
