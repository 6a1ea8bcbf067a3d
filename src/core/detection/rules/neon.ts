/** Neon: API keys are `napi_` and 64 characters, passwords that it makes for databases `npg_` and 12. */
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
  definePrefixedToken({
    id: 'neon-database-password',
    name: 'Neon database password',
    description: 'With the host and the role it reads and writes the database.',
    prefixes: ['npg_'],
    body: { alphabet: 'alnum', length: 12 },
    // Names in code have no capital or digit inside a word of twelve letters.
    validate: (password) => (/_.+[A-Z\d]/.test(password) ? 'unknown' : 'disproven'),
    revocationUrl: 'https://neon.com/docs/manage/roles',
    sourceUrl: 'https://neon.com/docs/connect/connect-from-any-app',
  }),
];
