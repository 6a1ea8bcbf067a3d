/** Fernet: keys are 32 bytes in base64url, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const fernetRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'fernet-key',
    name: 'Fernet key',
    description: 'Whoever has it reads and forges everything that was encrypted with it.',
    words: ['fernet'],
    body: [{ alphabet: 'base64url', length: 43 }, '='],
    revocationUrl: 'https://cryptography.io/en/latest/fernet/',
    sourceUrl: 'https://cryptography.io/en/latest/fernet/',
  }),
];
