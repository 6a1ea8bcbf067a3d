/** Upstage: API keys of 40 to 50 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const upstageRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'upstage-api-key',
    name: 'Upstage API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['upstage'],
    body: { alphabet: 'alnum', length: [40, 50] },
    revocationUrl: 'https://console.upstage.ai/docs/getting-started',
    sourceUrl: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  }),
];
