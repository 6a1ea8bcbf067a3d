/** Stellar: secret seeds are `S` and 55 characters, a version, 32 random bytes and their CRC-16 in base32, known with their name. */
import type { PatternRule } from '../rule';
import { decodeBase32 } from '../validation/base32';
import { endsWithCrc16 } from '../validation/crc16';
import { defineNamedToken } from './shapes';

export const stellarRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'stellar-secret-seed',
    name: 'Stellar secret seed',
    description: 'Whoever has it moves the account’s funds.',
    words: ['stellar', 'soroban'],
    body: ['S', { alphabet: 'upperBase32', length: 55 }],
    validate: (seed) => {
      const bytes = decodeBase32(seed);
      return bytes && endsWithCrc16(bytes) ? 'proven' : 'unknown';
    },
    proof: 'checksum verified',
    revocationUrl: 'https://developers.stellar.org/docs/learn/fundamentals/stellar-data-structures/accounts',
    sourceUrl: 'https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md',
  }),
];
