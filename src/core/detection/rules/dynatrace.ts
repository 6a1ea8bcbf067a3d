/** Dynatrace: `dt0`, the kind, a dot, a public id of 24 and a secret of 64 characters. */
import { defineRule, type PatternRule } from '../rule';

export const dynatraceRules: readonly PatternRule[] = [
  defineRule({
    id: 'dynatrace-token',
    name: 'Dynatrace token',
    description: 'Whoever has it reads and changes the environment within the token’s scopes.',
    severity: 'error',
    keywords: ['dt0'],
    pattern: /(?<![0-9A-Za-z])dt0[a-z]\d{2}\.[0-9A-Z]{8,24}\.[0-9A-Z]{64}(?![0-9A-Za-z])/,
    revocationUrl:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    sourceUrl:
      'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
    samples: (build) => ({
      matches: [`token = "«dt0c01.${build.upperAlnum(24)}.${build.upperAlnum(64)}»"`],
      lookalikes: [`dt0c01.${build.upperAlnum(24)}`, `dt0.x`],
    }),
  }),
];
