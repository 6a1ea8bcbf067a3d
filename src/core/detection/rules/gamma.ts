/** Gamma: API keys are `sk-gamma-` and 32 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const gammaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'gamma-api-key',
    name: 'Gamma API key',
    description: 'Whoever has it makes documents at the owner’s cost.',
    prefixes: ['sk-gamma-'],
    body: { alphabet: 'base64url', length: [32, 64] },
    revocationUrl: 'https://developers.gamma.app/readme',
    sourceUrl: 'https://developers.gamma.app/readme',
  }),
];
