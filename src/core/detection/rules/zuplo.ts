/** Zuplo: API keys are `zpka_`, 32 characters, an underscore and a checksum of 8 hex digits. */
import { defineRule, type PatternRule } from '../rule';

export const zuploRules: readonly PatternRule[] = [
  defineRule({
    id: 'zuplo-api-key',
    name: 'Zuplo API key',
    description: 'Whoever has it calls the gateway as its consumer.',
    severity: 'error',
    keywords: ['zpka_'],
    pattern: /(?<![0-9A-Za-z])zpka_[0-9a-z]{32}_[0-9a-f]{8}(?![0-9A-Za-z])/,
    revocationUrl: 'https://zuplo.com/docs/articles/api-key-leak-detection',
    sourceUrl: 'https://zuplo.com/docs/articles/api-key-leak-detection',
    samples: (build) => ({
      matches: [`key: «zpka_${build.hex(32)}_${build.hex(8)}»`],
      lookalikes: [`zpka_${build.hex(32)}`, `zpka_test`],
    }),
  }),
];
