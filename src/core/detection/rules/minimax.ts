/** MiniMax: API keys are `sk-api-` and 119 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const minimaxRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'minimax-api-key',
    name: 'MiniMax API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['sk-api-'],
    body: { alphabet: 'base64url', length: [110, 125] },
    revocationUrl: 'https://platform.minimax.io/user-center/basic-information/interface-key',
    sourceUrl: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  }),
];
