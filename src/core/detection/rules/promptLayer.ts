/** PromptLayer: API keys are `pl_` and 32 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const promptLayerRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'promptlayer-api-key',
    name: 'PromptLayer API key',
    description: 'Whoever has it reads logged prompts and answers.',
    prefixes: ['pl_'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.promptlayer.com/reference/introduction',
    sourceUrl: 'https://docs.promptlayer.com/reference/introduction',
  }),
];
