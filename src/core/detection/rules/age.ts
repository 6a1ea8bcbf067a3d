/** age: X25519 identities in Bech32, upper case. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const ageRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'age-secret-key',
    name: 'age identity',
    description: 'Whoever has it decrypts every file encrypted to it.',
    prefixes: ['AGE-SECRET-KEY-1'],
    body: { alphabet: 'upperAlnum', length: 58 },
    revocationUrl: 'https://age-encryption.org/v1',
    sourceUrl: 'https://age-encryption.org/v1',
  }),
];
