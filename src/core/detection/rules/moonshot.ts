/** Moonshot AI (Kimi): API keys are `sk-` and 48 characters, known with their name; those of Kimi Code are `sk-kimi-` and more. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const moonshotRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'moonshot-api-key',
    name: 'Moonshot API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['moonshot', 'kimi'],
    body: ['sk-', { alphabet: 'base64url', length: 48 }],
    revocationUrl: 'https://platform.moonshot.ai/docs/introduction',
    sourceUrl: 'https://platform.moonshot.ai/docs/introduction',
  }),
  definePrefixedToken({
    id: 'kimi-code-api-key',
    name: 'Kimi Code API key',
    description: 'Whoever has it uses up the owner’s quota.',
    prefixes: ['sk-kimi-'],
    body: { alphabet: 'alnum', length: [40, 100] },
    revocationUrl: 'https://www.kimi.com/code/docs/',
    sourceUrl: 'https://www.kimi.com/code/docs/',
  }),
];
