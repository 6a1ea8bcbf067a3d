/** Brave Search: API keys are `BSA` and 28 characters, also longer ones where they are known with their name. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const braveRules: readonly PatternRule[] = [
  defineRule({
    id: 'brave-search-api-key',
    name: 'Brave Search API key',
    description: 'Whoever has it searches at the owner’s cost.',
    severity: 'error',
    keywords: ['bsa'],
    pattern: /(?<![\w+/=-])BSA(?=[\w-]{0,20}\d)[\w-]{28}(?![\w+/=-])/,
    revocationUrl: 'https://api-dashboard.search.brave.com/app/documentation/web-search/get-started',
    sourceUrl: 'https://api-dashboard.search.brave.com/app/documentation/web-search/get-started',
    samples: (build) => ({
      matches: [`X-Subscription-Token: «BSA${build.alnum(8)}7${build.alnum(19)}»`],
      lookalikes: [
        `BSA${build.alnum(10)}`,
        `data:${build.alnum(8)}/BSA${build.alnum(28)}`,
        'BSA_SUBSCRIPTION_SERVICES_LISTED',
      ],
    }),
  }),
  defineNamedToken({
    id: 'brave-search-named-api-key',
    name: 'Brave Search API key (of another length)',
    description: 'Whoever has it searches at the owner’s cost.',
    words: ['brave'],
    body: ['BSA', { alphabet: 'base64url', length: [24, 40] }],
    revocationUrl: 'https://api-dashboard.search.brave.com/app/documentation/web-search/get-started',
    sourceUrl: 'https://api-dashboard.search.brave.com/app/documentation/web-search/get-started',
  }),
];
