/** Upstage: API keys are `up_` and 29 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const upstageRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'upstage-api-key',
    name: 'Upstage API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['up_'],
    body: { alphabet: 'alnum', length: 29 },
    revocationUrl: 'https://console.upstage.ai/api-keys',
    sourceUrl: 'https://console.upstage.ai/docs/getting-started/quick-start',
  }),
];
