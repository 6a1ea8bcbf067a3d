/** Render: API keys with the prefix `rnd_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const renderRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'render-api-key',
    name: 'Render API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['rnd_'],
    body: { alphabet: 'alnum', length: [28, 36] },
    revocationUrl: 'https://render.com/docs/api',
    sourceUrl: 'https://render.com/docs/api',
  }),
];
