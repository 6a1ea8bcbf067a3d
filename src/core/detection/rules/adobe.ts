/** Adobe: client secrets of Developer Console projects are `p8e-` and 32 characters. */
import { defineRule, type PatternRule } from '../rule';

export const adobeRules: readonly PatternRule[] = [
  defineRule({
    id: 'adobe-client-secret',
    name: 'Adobe client secret',
    description: 'With the client id it speaks for the application.',
    severity: 'error',
    keywords: ['p8e-'],
    pattern: /(?<![0-9A-Za-z])p8e-[0-9A-Za-z_-]{32}(?![0-9A-Za-z])/,
    revocationUrl: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
    sourceUrl: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
    samples: (build) => ({
      matches: [`ADOBE_CLIENT_SECRET=«p8e-${build.alnum(32)}»`],
      lookalikes: [`p8e-${build.alnum(10)}`, `p8e-server`],
    }),
  }),
];
