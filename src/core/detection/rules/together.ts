/** Together AI: API keys with the prefix `tgp_v1_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken, defineNamedToken } from './shapes';

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
  defineNamedToken({
    id: 'together-legacy-api-key',
    name: 'Together AI API key (without prefix)',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['together_api', 'togetherai', 'together_ai', 'together-api', 'together-ai'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://api.together.ai/settings/api-keys',
    sourceUrl: 'https://docs.together.ai/docs/quickstart',
  }),
];
