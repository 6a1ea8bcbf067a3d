/** Browser Use: API keys are `bu_` and 42 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const browserUseRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'browser-use-api-key',
    name: 'Browser Use API key',
    description: 'Whoever has it runs browsers at the owner’s cost.',
    prefixes: ['bu_'],
    body: { alphabet: 'base64url', length: [42, 46] },
    revocationUrl: 'https://docs.browser-use.com/cloud/quickstart',
    sourceUrl: 'https://docs.browser-use.com/cloud/quickstart',
  }),
];
