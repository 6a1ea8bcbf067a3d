/** Unkey: root keys are `unkey_` and 22 to 24 characters of base58. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const unkeyRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'unkey-root-key',
    name: 'Unkey root key',
    description: 'Whoever has it creates and revokes the API keys of the owner’s customers.',
    prefixes: ['unkey_'],
    body: { alphabet: 'base58', length: [20, 26] },
    revocationUrl: 'https://www.unkey.com/docs/security/root-keys',
    sourceUrl: 'https://www.unkey.com/docs/security/root-keys',
  }),
];
