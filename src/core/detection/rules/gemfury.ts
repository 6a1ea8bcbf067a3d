/** Gemfury: tokens stand as the user name in the addresses of its repositories. */
import { defineRule, type PatternRule } from '../rule';

export const gemfuryRules: readonly PatternRule[] = [
  defineRule({
    id: 'gemfury-token',
    name: 'Gemfury token',
    description: 'Whoever has it reads, or with a push token publishes, the account’s packages.',
    severity: 'error',
    keywords: ['.fury.io'],
    pattern: /https:\/\/(?<secret>[0-9A-Za-z-]{16,40})(?::[^@\s/]{0,40})?@(?:[\w-]{1,20}\.)?fury\.io/,
    reach: { before: 100, after: 40 },
    revocationUrl: 'https://gemfury.com/help/tokens/',
    sourceUrl: 'https://gemfury.com/help/tokens/',
    samples: (build) => ({
      matches: [
        `--extra-index-url https://«${build.alnum(20)}»:@pypi.fury.io/shop/`,
        `source "https://«${build.alnum(20)}»@repo.fury.io/shop/"`,
      ],
      lookalikes: ['https://pypi.fury.io/shop/', 'https://${GEMFURY_TOKEN}@repo.fury.io/shop/'],
    }),
  }),
];
