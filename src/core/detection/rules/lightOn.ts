/** LightOn: API keys of Paradigm are 40 or more characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const lightOnRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'lighton-api-key',
    name: 'LightOn Paradigm API key',
    description: 'Whoever has it uses the models and reads documents of the company.',
    words: ['lighton', 'paradigm_api', 'paradigm_key'],
    body: { alphabet: 'base64url', length: [40, 80] },
    revocationUrl: 'https://paradigm.lighton.ai/docs/',
    sourceUrl: 'https://paradigm.lighton.ai/docs/',
  }),
];
