/** Huawei: client secrets of AppGallery Connect are 64 hex digits; secrets of Huawei Cloud’s access keys are 40 characters. Both are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const huaweiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'huawei-client-secret',
    name: 'Huawei client secret',
    description: 'With the client id it speaks for the application.',
    words: ['huawei', 'agconnect'],
    body: { alphabet: 'anyHex', length: 64 },
    revocationUrl:
      'https://developer.huawei.com/consumer/en/doc/HMSCore-Guides/open-platform-oauth-0000001053629189',
    sourceUrl:
      'https://developer.huawei.com/consumer/en/doc/HMSCore-Guides/open-platform-oauth-0000001053629189',
  }),
  defineNamedToken({
    id: 'huawei-cloud-secret-access-key',
    name: 'Huawei Cloud secret access key',
    description: 'With its access key id it acts as its owner.',
    words: ['huaweicloud', 'huawei_cloud', 'hw_secret', 'hwc_secret', 'huawei_secret'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html',
    sourceUrl: 'https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html',
  }),
];
