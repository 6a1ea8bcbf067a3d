/** Groq: API keys with the prefix `gsk_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const groqRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'groq-api-key',
    name: 'Groq API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['gsk_'],
    body: { alphabet: 'alnum', length: [48, 56] },
    revocationUrl: 'https://console.groq.com/docs/quickstart',
    sourceUrl: 'https://console.groq.com/docs/quickstart',
  }),
];
