/** Naver Cloud: access keys open with `ncp_iam_BPA`, their secret keys with `ncp_iam_BPK`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const naverCloudRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'naver-cloud-secret-key',
    name: 'Naver Cloud secret key',
    description: 'Whoever has it, with the access key’s id, acts in the account.',
    prefixes: ['ncp_iam_BPK', 'ncp_iam_BGK'],
    body: { alphabet: 'alnum', length: [24, 32] },
    parts: ['naver-cloud-access-key-id'],
    revocationUrl: 'https://guide.ncloud-docs.com/docs/en/iam-accesskey',
    sourceUrl: 'https://guide.ncloud-docs.com/docs/en/iam-accesskey',
  }),
  definePrefixedToken({
    id: 'naver-cloud-access-key-id',
    name: 'Naver Cloud access key id',
    description: 'It names a key whose secret usually stands beside it.',
    severity: 'warning',
    prefixes: ['ncp_iam_BPA', 'ncp_iam_BGA'],
    body: { alphabet: 'alnum', length: [14, 20] },
    revocationUrl: 'https://guide.ncloud-docs.com/docs/en/iam-accesskey',
    sourceUrl: 'https://guide.ncloud-docs.com/docs/en/iam-accesskey',
  }),
];
