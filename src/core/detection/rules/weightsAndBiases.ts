/** Weights & Biases: API keys of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

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
];
