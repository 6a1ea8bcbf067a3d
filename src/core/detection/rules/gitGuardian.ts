/** GitGuardian: API keys of 71 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const gitGuardianRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'gitguardian-api-key',
    name: 'GitGuardian API key',
    description: 'Whoever has it reads incidents within the key’s scopes.',
    words: ['gitguardian'],
    body: { alphabet: 'alnum', length: 71 },
    revocationUrl: 'https://docs.gitguardian.com/api-docs/authentication',
    sourceUrl: 'https://docs.gitguardian.com/api-docs/authentication',
  }),
];
