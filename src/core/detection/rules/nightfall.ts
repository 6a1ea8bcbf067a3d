/** Nightfall AI: API keys are `NF-` and 32 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const nightfallRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'nightfall-api-key',
    name: 'Nightfall API key',
    description: 'Whoever has it scans, and sees what was found, at the owner’s cost.',
    prefixes: ['NF-'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://help.nightfall.ai/developer-api/key-concepts/creating-an-api-key',
    sourceUrl: 'https://help.nightfall.ai/developer-api/key-concepts/creating-an-api-key',
  }),
];
