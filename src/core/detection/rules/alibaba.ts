/** Alibaba Cloud: AccessKey ids start with `LTAI`; the secret (30 characters) is known by its name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const alibabaRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'alibaba-access-key-id',
    name: 'Alibaba Cloud AccessKey id',
    description: 'With its secret it signs requests as a user of the account.',
    prefixes: ['LTAI'],
    body: { alphabet: 'alnum', length: [17, 21] },
    revocationUrl: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
    sourceUrl: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
  }),
  defineNamedToken({
    id: 'alibaba-access-key-secret',
    name: 'Alibaba Cloud AccessKey secret',
    description: 'It signs requests as a user of the account.',
    words: ['alibaba', 'aliyun', 'alicloud'],
    body: { alphabet: 'alnum', length: 30 },
    revocationUrl: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
    sourceUrl: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
  }),
  definePrefixedToken({
    id: 'alibaba-sts-access-key-id',
    name: 'Alibaba Cloud STS access key id',
    description: 'It names a temporary key; with its secret and token it acts as the role.',
    severity: 'warning',
    prefixes: ['STS.N'],
    body: { alphabet: 'alnum', length: [20, 32] },
    revocationUrl: 'https://www.alibabacloud.com/help/en/ram/user-guide/revoke-the-sts-tokens-of-a-ram-role',
    sourceUrl: 'https://www.alibabacloud.com/help/en/ram/user-guide/revoke-the-sts-tokens-of-a-ram-role',
  }),
];
