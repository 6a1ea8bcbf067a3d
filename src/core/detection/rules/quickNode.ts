/** QuickNode: API keys are `QN_` and 32 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const quickNodeRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'quicknode-api-key',
    name: 'QuickNode API key',
    description: 'Whoever has it administers the account’s endpoints.',
    prefixes: ['QN_'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.quicknode.com/docs/console-api/authentication',
    sourceUrl: 'https://www.quicknode.com/docs/console-api/authentication',
  }),
];
