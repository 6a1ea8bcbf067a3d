/** Blynk: device tokens of 32 characters stand in addresses of the cloud or are known by their name; secrets of OAuth clients are 40 characters after the client’s id. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const blynkRules: readonly PatternRule[] = [
  defineRule({
    id: 'blynk-device-token',
    name: 'Blynk device token',
    description: 'Whoever has it reads and controls the device.',
    severity: 'error',
    keywords: ['blynk.cloud/external/', 'blynk.cc/'],
    pattern: /blynk\.(?:cloud\/external\/api|cc)\/(?:[\w/]{1,60}\?token=)?(?<secret>[\w-]{32})(?![\w-])/,
    revocationUrl: 'https://docs.blynk.io/en/blynk.cloud/device-https-api',
    sourceUrl: 'https://docs.blynk.io/en/blynk.cloud/device-https-api',
    samples: (build) => ({
      matches: [`https://fra1.blynk.cloud/external/api/get?token=«${build.base64url(32)}»&v1`],
      lookalikes: [
        'https://blynk.cloud/external/api/get?token={token}&v1',
        'https://blynk.cloud/dashboard/login',
      ],
    }),
  }),
  defineRule({
    id: 'blynk-client-secret',
    name: 'Blynk organisation client secret',
    description: 'With the client id it manages every device of the organisation.',
    severity: 'error',
    keywords: ['oa2-client-id_'],
    pattern: /oa2-client-id_[\w-]{32}(?::|&client_secret=)(?<secret>[\w-]{40})(?![\w-])/,
    revocationUrl: 'https://docs.blynk.io/en/blynk.cloud/platform-https-api/authentication',
    sourceUrl: 'https://docs.blynk.io/en/blynk.cloud/platform-https-api/authentication',
    samples: (build) => ({
      matches: [`curl -u oa2-client-id_${build.base64url(32)}:«${build.base64url(40)}»`],
      lookalikes: [`oa2-client-id_${build.base64url(32)}`],
    }),
  }),
  defineNamedToken({
    id: 'blynk-auth-token',
    name: 'Blynk auth token',
    description: 'Whoever has it reads and controls the device.',
    words: ['blynk'],
    body: { alphabet: 'base64url', length: 32 },
    revocationUrl: 'https://docs.blynk.io/en/blynk.cloud/device-https-api',
    sourceUrl: 'https://docs.blynk.io/en/blynk.cloud/device-https-api',
  }),
];
