/** DeepSeek: API keys of `sk-` and 32 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const deepseekRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'deepseek-api-key',
    name: 'DeepSeek API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['sk-'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://api-docs.deepseek.com/',
    sourceUrl: 'https://api-docs.deepseek.com/',
  }),
];
