/** Neon: API keys are `napi_` and 64 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const neonRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'neon-api-key',
    name: 'Neon API key',
    description: 'Whoever has it manages projects and reads their connection strings.',
    prefixes: ['napi_'],
    body: { alphabet: 'lowerAlnum', length: [60, 80] },
    revocationUrl: 'https://neon.com/docs/manage/api-keys',
    sourceUrl: 'https://neon.com/docs/manage/api-keys',
  }),
];
