/** Jina AI: API keys are `jina_`, 32 hex digits and 28 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const jinaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'jina-api-key',
    name: 'Jina AI API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['jina_'],
    body: [
      { alphabet: 'hex', length: 32 },
      { alphabet: 'base64url', length: 28 },
    ],
    revocationUrl: 'https://jina.ai/api-dashboard/key-manager',
    sourceUrl: 'https://jina.ai/api-dashboard/key-manager',
  }),
];
