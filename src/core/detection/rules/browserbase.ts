/** Browserbase: API keys are `bb_live_` and 27 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const browserbaseRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'browserbase-api-key',
    name: 'Browserbase API key',
    description: 'Whoever has it runs browsers at the owner’s cost and enters those that run.',
    prefixes: ['bb_live_', 'bb_test_'],
    body: { alphabet: 'base64url', length: [24, 36] },
    revocationUrl: 'https://docs.browserbase.com/introduction/getting-started',
    sourceUrl: 'https://docs.browserbase.com/introduction/getting-started',
  }),
];
