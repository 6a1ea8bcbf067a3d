/** Roboflow: API keys of 20 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const roboflowRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'roboflow-api-key',
    name: 'Roboflow API key',
    description: 'Whoever has it reads data sets and uses models of the workspace.',
    words: ['roboflow'],
    body: { alphabet: 'alnum', length: 20 },
    revocationUrl: 'https://docs.roboflow.com/developer/authentication/find-your-roboflow-api-key',
    sourceUrl: 'https://docs.roboflow.com/developer/authentication/find-your-roboflow-api-key',
  }),
];
