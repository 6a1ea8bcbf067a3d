/** Cloudmersive: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const cloudmersiveRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'cloudmersive-api-key',
    name: 'Cloudmersive API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['cloudmersive'],
    body: uuid,
    revocationUrl: 'https://api.cloudmersive.com/docs/',
    sourceUrl: 'https://api.cloudmersive.com/docs/',
  }),
];
