/** Appwrite: API keys are `standard_` and 256 hexadecimal digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const appwriteRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'appwrite-api-key',
    name: 'Appwrite API key',
    description: 'Whoever has it reads and writes the project’s data and users within the key’s scopes.',
    prefixes: ['standard_'],
    body: { alphabet: 'hex', length: 256 },
    revocationUrl: 'https://appwrite.io/docs/advanced/platform/api-keys',
    sourceUrl: 'https://github.com/appwrite/appwrite/blob/main/app/controllers/api/projects.php',
  }),
];
