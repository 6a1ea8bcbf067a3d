/** LaunchDarkly: access tokens (`api-`) and server SDK keys (`sdk-`) are a UUID after the prefix; mobile keys (`mob-`) are meant to be shipped. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const launchdarklyRules: readonly PatternRule[] = [
  defineRule({
    id: 'launchdarkly-key',
    name: 'LaunchDarkly access token or SDK key',
    description: 'Whoever has it reads or changes the feature flags of the project.',
    severity: 'error',
    keywords: ['sdk-', 'api-'],
    pattern:
      /(?<![0-9A-Za-z_-])(?:sdk|api)-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}(?![0-9A-Za-z-])/,
    revocationUrl: 'https://launchdarkly.com/docs/home/account/api',
    sourceUrl: 'https://launchdarkly.com/docs/home/account/api',
    samples: (build) => ({
      matches: [
        `LD_SDK_KEY=«sdk-${build.hex(8)}-${build.hex(4)}-${build.hex(4)}-${build.hex(4)}-${build.hex(12)}»`,
      ],
      lookalikes: [`sdk-for-java`, `api-gateway-rest-json-protocol`, `sdk-${build.hex(8)}-${build.hex(4)}`],
    }),
  }),
  defineNamedToken({
    id: 'launchdarkly-legacy-access-token',
    name: 'LaunchDarkly access token (40 characters)',
    description: 'Whoever has it reads or changes the feature flags of the account.',
    words: ['launchdarkly', 'launch_darkly', 'launch-darkly'],
    body: { alphabet: 'base64url', length: 40 },
    revocationUrl: 'https://launchdarkly.com/docs/home/account/api',
    sourceUrl: 'https://launchdarkly.com/docs/home/account/api',
  }),
];
