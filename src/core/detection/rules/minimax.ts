/** MiniMax: API keys are `sk-api-`, those of coding plans `sk-cp-`, and 119 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const minimaxRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'minimax-api-key',
    name: 'MiniMax API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['sk-api-', 'sk-cp-'],
    body: { alphabet: 'base64url', length: [110, 125] },
    revocationUrl: 'https://platform.minimax.io/user-center/basic-information/interface-key',
    sourceUrl: 'https://platform.minimax.io/docs/coding-plan/quickstart',
  }),
];
