/** Composio: API keys are `ak_`, `ck_` for consumers, and 20 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const composioRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'composio-api-key',
    name: 'Composio API key',
    description: 'Whoever has it acts in the accounts that users connected.',
    words: ['composio'],
    body: ['ak_', { alphabet: 'base64url', length: 20 }],
    revocationUrl: 'https://docs.composio.dev/reference/authentication',
    sourceUrl: 'https://docs.composio.dev/reference/authentication',
  }),
  defineNamedToken({
    id: 'composio-consumer-key',
    name: 'Composio consumer API key',
    description: 'Whoever has it acts in the accounts that its owner connected.',
    words: ['composio'],
    body: ['ck_', { alphabet: 'base64url', length: 20 }],
    revocationUrl: 'https://docs.composio.dev/docs/composio-connect',
    sourceUrl: 'https://docs.composio.dev/docs/composio-connect',
  }),
];
