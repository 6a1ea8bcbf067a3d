/** Polar: tokens open with `polar_` and the kind; of the 43 characters the last six are the CRC-32 of the others in base 62. */
import type { PatternRule } from '../rule';
import { computeBase62Checksum } from '../validation/crc32';
import { definePrefixedToken } from './shapes';

export const polarRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'polar-token',
    name: 'Polar token',
    description:
      'Whoever has it reads and changes the organisation’s products, orders and customers within its scopes.',
    prefixes: [
      'polar_oat_',
      'polar_pat_',
      'polar_at_u_',
      'polar_at_o_',
      'polar_rt_u_',
      'polar_rt_o_',
      'polar_cs_',
      'polar_crt_',
      'polar_cst_',
      'polar_us_',
    ],
    body: { alphabet: 'alnum', length: 43 },
    validate: (token) =>
      computeBase62Checksum(token.slice(-43, -6)) === token.slice(-6) ? 'proven' : 'disproven',
    proof: 'checksum verified',
    sample: (build) => {
      const random = build.alnum(37);
      return `polar_oat_${random}${computeBase62Checksum(random)}`;
    },
    revocationUrl: 'https://polar.sh/docs/integrate/oat',
    sourceUrl: 'https://github.com/polarsource/polar/blob/main/server/polar/kit/crypto.py',
  }),
];
