/** Resend: API keys are `re_`, 8 characters, an underscore and 24 more. */
import { defineRule, type PatternRule } from '../rule';

export const resendRules: readonly PatternRule[] = [
  defineRule({
    id: 'resend-api-key',
    name: 'Resend API key',
    description: 'Whoever has it sends mail in the owner’s name.',
    severity: 'error',
    keywords: ['re_'],
    pattern: /(?<![0-9A-Za-z_])re_[1-9A-HJ-NP-Za-km-z]{8}_[1-9A-HJ-NP-Za-km-z]{24}(?![0-9A-Za-z])/,
    revocationUrl: 'https://resend.com/docs/dashboard/api-keys/introduction',
    sourceUrl: 'https://resend.com/docs/dashboard/api-keys/introduction',
    samples: (build) => ({
      matches: [
        `RESEND_API_KEY=«re_${build.from('23456789ABCDEFGHabcdefghijkmn', 8)}_${build.from('23456789ABCDEFGHabcdefghijkmn', 24)}»`,
      ],
      lookalikes: [
        `re_${build.from('23456789abcdef', 8)}`,
        `re_compile_pattern`,
        `pre_${build.from('23456789abcdef', 8)}_${build.from('23456789abcdef', 24)}`,
      ],
    }),
  }),
];
