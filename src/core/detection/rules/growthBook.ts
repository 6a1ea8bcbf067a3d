/** GrowthBook: secret keys are `secret_`, a role or `user`, and base64 of 32 bytes without its symbols. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const growthBookRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'growthbook-secret-key',
    name: 'GrowthBook secret key',
    description: 'Whoever has it reads and changes feature flags and experiments within its role.',
    prefixes: ['secret_user_', 'secret_admin_', 'secret_readonly_', 'secret_visualEditor_'],
    body: { alphabet: 'alnum', length: [36, 43] },
    revocationUrl: 'https://docs.growthbook.io/api',
    sourceUrl:
      'https://github.com/growthbook/growthbook/blob/main/packages/back-end/src/models/ApiKeyModel.ts',
  }),
];
