/** Branch: live and test keys, 32 characters after the prefix. */
import { defineRule, type PatternRule } from '../rule';

export const branchRules: readonly PatternRule[] = [
  defineRule({
    id: 'branch-key',
    name: 'Branch key',
    description: 'Whoever has it creates links and reads analytics for the app.',
    severity: 'warning',
    keywords: ['key_live_', 'key_test_'],
    pattern: /(?<![0-9A-Za-z_])key_(?:live|test)_[0-9A-Za-z]{32}(?![0-9A-Za-z])/,
    revocationUrl: 'https://help.branch.io/developers-hub/docs/retrieving-branch-key-and-secret',
    sourceUrl: 'https://help.branch.io/developers-hub/docs/retrieving-branch-key-and-secret',
    samples: (build) => ({
      matches: [`branch.init("«key_live_${build.alnum(32)}»");`],
      lookalikes: [`key_live_short`, `key_test_${build.alnum(10)}`],
    }),
  }),
];
