/** Together AI: API keys with the prefix `tgp_v1_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const togetherRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'together-api-key',
    name: 'Together AI API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['tgp_v1_'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://docs.together.ai/docs/quickstart',
    sourceUrl: 'https://docs.together.ai/docs/quickstart',
  }),
];
