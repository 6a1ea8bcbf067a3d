/** Rootly: API keys are `rootly_` and 64 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const rootlyRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'rootly-api-key',
    name: 'Rootly API key',
    description: 'Whoever has it reads and changes incidents.',
    prefixes: ['rootly_'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.rootly.com/api-reference/overview',
    sourceUrl: 'https://docs.rootly.com/api-reference/overview',
  }),
];
