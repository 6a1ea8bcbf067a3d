/** Kagi: API keys are 11 and 43 characters joined by a dot, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const kagiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'kagi-api-key',
    name: 'Kagi API key',
    description: 'Whoever has it searches at the owner’s cost.',
    words: ['kagi'],
    body: [{ alphabet: 'base64url', length: 11 }, '.', { alphabet: 'base64url', length: 43 }],
    revocationUrl: 'https://help.kagi.com/kagi/api/overview.html',
    sourceUrl: 'https://help.kagi.com/kagi/api/overview.html',
  }),
];
