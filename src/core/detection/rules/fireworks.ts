/** Fireworks AI: API keys with the prefix `fw_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const fireworksRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'fireworks-api-key',
    name: 'Fireworks AI API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['fw_'],
    body: { alphabet: 'alnum', length: [22, 24] },
    revocationUrl: 'https://docs.fireworks.ai/api-reference/introduction',
    sourceUrl: 'https://docs.fireworks.ai/api-reference/introduction',
  }),
];
