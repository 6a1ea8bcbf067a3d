/**
 * Matrix: tokens of Synapse are `syt_` or `syr_`, the user’s name in base64, 20 letters and a checksum; tokens of the
 * authentication service are `mat_`, `mar_` or `mpt_`, 30 characters and a checksum. The checksum is the CRC-32 of what
 * stands before it, in base 62.
 */
import { defineRule, type PatternRule, type SampleBuilder, type Verdict } from '../rule';
import { computeBase62Checksum } from '../validation/crc32';

const REVOCATION = 'https://spec.matrix.org/latest/client-server-api/#post_matrixclientv3logout';

/** Other servers write tokens of this shape too, so that a wrong checksum does not disprove. */
function verify(token: string): Verdict {
  const end = token.lastIndexOf('_');
  return computeBase62Checksum(token.slice(0, end)) === token.slice(end + 1) ? 'proven' : 'unknown';
}

function close(token: string): string {
  return `${token}_${computeBase62Checksum(token)}`;
}

function drawSynapseToken(build: SampleBuilder): string {
  return close(
    `syt_${build.alnum(8)}_${build.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 20)}`,
  );
}

export const matrixRules: readonly PatternRule[] = [
  defineRule({
    id: 'matrix-access-token',
    name: 'Matrix access or refresh token',
    description: 'Whoever has it reads and writes messages as the user.',
    severity: 'error',
    keywords: ['syt_', 'syr_'],
    pattern: /(?<![0-9A-Za-z_])sy[tr]_[0-9A-Za-z+/=]{2,200}_[A-Za-z]{20}_[0-9A-Za-z]{6}(?![0-9A-Za-z_])/,
    validate: verify,
    proof: 'checksum verified',
    revocationUrl: REVOCATION,
    sourceUrl: 'https://github.com/element-hq/synapse/blob/develop/synapse/handlers/auth.py',
    samples: (build) => ({
      matches: [`access_token: «${drawSynapseToken(build)}»`, `Bearer «${drawSynapseToken(build)}»`],
      lookalikes: [
        `syt_${build.alnum(8)}_${build.digits(20)}_${build.alnum(6)}`,
        'syt_your_access_token_here',
      ],
    }),
  }),
  defineRule({
    id: 'matrix-authentication-service-token',
    name: 'Matrix Authentication Service token',
    description: 'Whoever has it reads and writes messages, or administers the service, as the user.',
    severity: 'error',
    keywords: ['mat_', 'mar_', 'mpt_'],
    pattern: /(?<![0-9A-Za-z_])m(?:at|ar|pt)_[0-9A-Za-z]{30}_[0-9A-Za-z]{6}(?![0-9A-Za-z_])/,
    validate: verify,
    proof: 'checksum verified',
    revocationUrl: REVOCATION,
    sourceUrl:
      'https://github.com/element-hq/matrix-authentication-service/blob/main/crates/data-model/src/tokens.rs',
    samples: (build) => ({
      matches: [`token: «${close(`mat_${build.alnum(30)}`)}»`],
      lookalikes: [`mat_${build.alnum(20)}_${build.alnum(6)}`, `format_${build.alnum(30)}_${build.alnum(6)}`],
    }),
  }),
];
