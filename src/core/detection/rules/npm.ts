/**
 * npm: access tokens of the registry. Thirty random base62 characters after the prefix, then their CRC-32 in base62.
 */
import type { PatternRule } from '../rule';
import { computeBase62Checksum } from '../validation/crc32';
import { definePrefixedToken } from './shapes';

export const npmRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'npm-access-token',
    name: 'npm access token',
    description:
      'Whoever has it reads private packages, and publishes new versions where the token allows it.',
    prefixes: ['npm_'],
    body: { alphabet: 'alnum', length: 36 },
    validate: (token) =>
      computeBase62Checksum(token.slice(4, 34)) === token.slice(34) ? 'proven' : 'disproven',
    proof: 'checksum verified',
    sample: (build) => {
      const random = build.alnum(30);
      return `npm_${random}${computeBase62Checksum(random)}`;
    },
    revocationUrl: 'https://docs.npmjs.com/revoking-access-tokens',
    sourceUrl: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
  }),
];
