/** Metabase: API keys are `mb_`, 43 base64 characters and `=`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const metabaseRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'metabase-api-key',
    name: 'Metabase API key',
    description: 'Whoever has it reads data and changes settings as the key’s group.',
    prefixes: ['mb_'],
    body: [{ alphabet: 'base64', length: 43 }, '='],
    revocationUrl: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys',
    sourceUrl: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys',
  }),
];
