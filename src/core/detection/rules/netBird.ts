/** NetBird: personal access tokens are `nbp_`, thirty random base62 characters and their CRC-32 in base62. */
import type { PatternRule } from '../rule';
import { computeBase62Checksum } from '../validation/crc32';
import { definePrefixedToken } from './shapes';

export const netBirdRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'netbird-access-token',
    name: 'NetBird personal access token',
    description: 'Whoever has it manages the network as its owner.',
    prefixes: ['nbp_'],
    body: { alphabet: 'alnum', length: 36 },
    validate: (token) =>
      computeBase62Checksum(token.slice(4, 34)) === token.slice(34) ? 'proven' : 'disproven',
    proof: 'checksum verified',
    sample: (build) => {
      const random = build.alnum(30);
      return `nbp_${random}${computeBase62Checksum(random)}`;
    },
    revocationUrl: 'https://docs.netbird.io/how-to/access-netbird-public-api',
    sourceUrl: 'https://github.com/netbirdio/netbird/blob/main/management/server/personal_access_token.go',
  }),
];
