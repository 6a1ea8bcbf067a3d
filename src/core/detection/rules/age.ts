/** age: identities, X25519 and post-quantum, in upper-case Bech32. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const ageRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'age-secret-key',
    name: 'age identity',
    description: 'Whoever has it decrypts every file encrypted to it.',
    prefixes: ['AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-PQ-1'],
    body: { alphabet: 'upperAlnum', length: 58 },
    revocationUrl: 'https://age-encryption.org/v1',
    sourceUrl: 'https://github.com/C2SP/C2SP/blob/main/age.md',
  }),
];
