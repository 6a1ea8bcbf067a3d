/** Tencent Cloud: secret ids open with `AKID`; secret keys of 32 characters are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const tencentRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'tencent-secret-id',
    name: 'Tencent Cloud secret id',
    description: 'It names an API key; with the secret key it acts on the account.',
    severity: 'warning',
    prefixes: ['AKID'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://www.tencentcloud.com/document/product/598/34228',
    sourceUrl: 'https://www.tencentcloud.com/document/product/598/34228',
  }),
  defineNamedToken({
    id: 'tencent-secret-key',
    name: 'Tencent Cloud secret key',
    description: 'With the secret id it acts on the account.',
    words: ['tencent', 'qcloud'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://www.tencentcloud.com/document/product/598/34228',
    sourceUrl: 'https://www.tencentcloud.com/document/product/598/34228',
  }),
  definePrefixedToken({
    id: 'tencent-international-secret-id',
    name: 'Tencent Cloud International secret id',
    description: 'It names a key whose secret usually stands beside it.',
    severity: 'warning',
    prefixes: ['IKID'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://www.tencentcloud.com/document/product/598/34228',
    sourceUrl: 'https://www.tencentcloud.com/document/product/598/34228',
  }),
];
