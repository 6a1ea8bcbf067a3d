/** xAI: API keys with the prefix `xai-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const xaiRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'xai-api-key',
    name: 'xAI API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['xai-', 'xai-token-'],
    body: { alphabet: 'alnum', length: 80 },
    revocationUrl: 'https://docs.x.ai/docs/tutorial',
    sourceUrl: 'https://docs.x.ai/docs/tutorial',
  }),
];
