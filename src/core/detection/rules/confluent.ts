/** Confluent Cloud: API secrets open with `cflt`, older ones are 64 base64 characters known by their name. */
import type { PatternRule, Verdict } from '../rule';
import { decodeBase64 } from '../validation/base64';
import { computeCrc32 } from '../validation/crc32';
import { defineNamedToken, definePrefixedToken } from './shapes';

/** Whether the last six characters are, in base64, the CRC-32 (little-endian) of the 54 after the prefix. */
function verifyChecksum(secret: string): Verdict {
  const [a = 0, b = 0, c = 0, d = 0] = decodeBase64(secret.slice(-6)) ?? [];
  const checksum = ((d << 24) | (c << 16) | (b << 8) | a) >>> 0;
  return checksum === computeCrc32(secret.slice(4, -6)) ? 'proven' : 'unknown';
}

export const confluentRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'confluent-cloud-api-secret',
    name: 'Confluent Cloud API secret',
    description: 'With the API key it reads and writes topics.',
    prefixes: ['cflt'],
    body: { alphabet: 'base64', length: 60 },
    validate: verifyChecksum,
    proof: 'checksum verified',
    revocationUrl:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    sourceUrl:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  }),
  defineNamedToken({
    id: 'confluent-cloud-legacy-api-secret',
    name: 'Confluent Cloud API secret (without prefix)',
    description: 'With the API key it reads and writes topics.',
    words: ['confluent', 'ccloud', 'kafka_api_secret', 'kafka_secret', 'kafka-api-secret'],
    body: { alphabet: 'base64', length: 64 },
    revocationUrl:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    sourceUrl:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  }),
];
