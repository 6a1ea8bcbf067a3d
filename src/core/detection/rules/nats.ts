/**
 * NATS: seeds of key pairs are `S`, the letter of the kind and 56 characters: 32 random bytes and their CRC-16 in
 * base32. They stand in `.creds` files, and in configuration with their name.
 */
import { defineRule, type PatternRule, type SampleBuilder } from '../rule';
import { decodeBase32, encodeBase32 } from '../validation/base32';
import { appendCrc16, endsWithCrc16 } from '../validation/crc16';

/** The bytes that begin the seed of a user. */
const USER_SEED = [0x90, 0xa0];

function drawSeed(build: SampleBuilder): string {
  const random = Array.from({ length: 32 }, () => parseInt(build.hex(2), 16));
  return encodeBase32(appendCrc16(Uint8Array.from([...USER_SEED, ...random])));
}

export const natsRules: readonly PatternRule[] = [
  defineRule({
    id: 'nats-nkey-seed',
    name: 'NATS NKey seed',
    description: 'Whoever has it signs in as the user, account or operator that it belongs to.',
    severity: 'error',
    keywords: ['nkey', 'nats', 'seed'],
    pattern:
      /(?:[Nn][Kk][Ee][Yy]|[Nn][Aa][Tt][Ss]|[Ss][Ee][Ee][Dd])[^\r\n]{0,60}?[\s"'=:]{1,6}(?<secret>S[ACNOUX][A-Z2-7]{56})(?![0-9A-Za-z])/,
    validate: (seed) => {
      const bytes = decodeBase32(seed);
      return bytes && endsWithCrc16(bytes) ? 'proven' : 'disproven';
    },
    proof: 'checksum verified',
    revocationUrl: 'https://docs.nats.io/using-nats/nats-tools/nsc/revocation',
    sourceUrl: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
    samples: (build) => ({
      matches: [
        `-----BEGIN USER NKEY SEED-----\n«${drawSeed(build)}»\n------END USER NKEY SEED------`,
        `NATS_SEED=«${drawSeed(build)}»`,
        `nkey: "«${drawSeed(build)}»"`,
      ],
      lookalikes: [
        `NATS_SEED=SU${build.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 55)}`,
        `nkey: U${drawSeed(build).slice(2)}`,
        'seed = SUPERVISOR',
      ],
    }),
  }),
];
