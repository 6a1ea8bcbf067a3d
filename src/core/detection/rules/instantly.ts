/** Instantly: API keys are 66 base64 characters and two equals signs, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const instantlyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'instantly-api-key',
    name: 'Instantly API key',
    description: 'Whoever has it sends campaigns and reads leads.',
    words: ['instantly'],
    body: [{ alphabet: 'base64', length: 66 }, '=='],
    revocationUrl: 'https://developer.instantly.ai/',
    sourceUrl: 'https://developer.instantly.ai/',
  }),
];
