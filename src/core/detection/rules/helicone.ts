/** Helicone: API keys are `sk-helicone-` and four groups of seven characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const heliconeRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'helicone-api-key',
    name: 'Helicone API key',
    description: 'Whoever has it reads logged requests.',
    prefixes: ['sk-helicone-'],
    body: [
      { alphabet: 'lowerAlnum', length: 7 },
      '-',
      { alphabet: 'lowerAlnum', length: 7 },
      '-',
      { alphabet: 'lowerAlnum', length: 7 },
      '-',
      { alphabet: 'lowerAlnum', length: 7 },
    ],
    revocationUrl: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
    sourceUrl: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
  }),
];
