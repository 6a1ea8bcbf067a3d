/** Beamer: API keys are `b_` and 44 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const beamerRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'beamer-api-key',
    name: 'Beamer API key',
    description: 'Whoever has it reads and publishes posts and reads users.',
    words: ['beamer'],
    body: ['b_', { alphabet: 'base64url', length: 44 }],
    revocationUrl: 'https://www.getbeamer.com/api',
    sourceUrl: 'https://www.getbeamer.com/api',
  }),
];
