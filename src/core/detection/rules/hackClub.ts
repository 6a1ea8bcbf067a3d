/** Hack Club AI: API keys are `sk-hc-v1-` and 64 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const hackClubRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'hack-club-ai-key',
    name: 'Hack Club AI API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['sk-hc-v1-'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.ai.hackclub.com/',
    sourceUrl: 'https://docs.ai.hackclub.com/',
  }),
];
