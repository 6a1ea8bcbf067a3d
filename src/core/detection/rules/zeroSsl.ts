/** ZeroSSL: access keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const zeroSslRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'zerossl-access-key',
    name: 'ZeroSSL access key',
    description: 'Whoever has it issues and revokes the owner’s certificates.',
    words: ['zerossl', 'zero_ssl'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://zerossl.com/documentation/api/',
    sourceUrl: 'https://zerossl.com/documentation/api/',
  }),
];
