/** Weights & Biases: API keys of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const weightsAndBiasesRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'wandb-api-key',
    name: 'Weights & Biases API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['wandb'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://docs.wandb.ai/support/find_api_key/',
    sourceUrl: 'https://docs.wandb.ai/support/find_api_key/',
  }),
  definePrefixedToken({
    id: 'wandb-v1-api-key',
    name: 'Weights & Biases API key (since 2025)',
    description: 'Whoever has it reads and changes the owner’s runs, models and data.',
    prefixes: ['wandb_v1_'],
    body: [{ alphabet: 'alnum', length: [26, 28] }, '_', { alphabet: 'alnum', length: [48, 50] }],
    revocationUrl: 'https://docs.wandb.ai/platform/app/settings-page/user-settings',
    sourceUrl:
      'https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters',
  }),
];
