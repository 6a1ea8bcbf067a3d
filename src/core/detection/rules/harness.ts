/** Harness: `pat.` and `sat.` tokens: account, id and secret joined by dots. */
import { defineRule, type PatternRule } from '../rule';

export const harnessRules: readonly PatternRule[] = [
  defineRule({
    id: 'harness-api-key',
    name: 'Harness API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    severity: 'error',
    keywords: ['pat.', 'sat.'],
    pattern: /(?<![0-9A-Za-z_])[ps]at\.[\w-]{22}\.[0-9a-f]{24}\.[0-9A-Za-z]{20}(?![0-9A-Za-z])/,
    revocationUrl: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
    sourceUrl: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
    samples: (build) => ({
      matches: [`HARNESS=«pat.${build.base64url(22)}.${build.hex(24)}.${build.alnum(20)}»`],
      lookalikes: [`pat.match(x)`, `pat.${build.base64url(22)}.${build.hex(24)}`],
    }),
  }),
];
