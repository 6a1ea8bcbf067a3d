/** Retell AI: API keys are `key_` and 28 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const retellRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'retell-api-key',
    name: 'Retell AI API key',
    description: 'Whoever has it makes calls at the owner’s cost.',
    prefixes: ['key_'],
    body: { alphabet: 'hex', length: 28 },
    revocationUrl: 'https://docs.retellai.com/accounts/api-keys-overview',
    sourceUrl: 'https://docs.retellai.com/accounts/api-keys-overview',
  }),
];
