/** Authress: access keys of service clients are the client’s id, the key’s id, the account’s id after `acc`, and a private key, joined by dots. */
import { defineRule, type PatternRule } from '../rule';

export const authressRules: readonly PatternRule[] = [
  defineRule({
    id: 'authress-access-key',
    name: 'Authress service client access key',
    description: 'Whoever has it signs tokens as the service client.',
    severity: 'error',
    keywords: ['.acc_', '.acc-'],
    pattern:
      /(?<![\w.])(?:sc|ext|scauth|authress)_[0-9A-Za-z]{5,30}\.[0-9A-Za-z]{4,6}\.acc[_-][0-9A-Za-z-]{10,32}\.[\w+/=-]{30,120}(?![\w+/-])/,
    reach: { before: 48, after: 220 },
    revocationUrl: 'https://authress.io/knowledge-base/docs/authorization/service-clients/secrets-scanning/',
    sourceUrl: 'https://authress.io/knowledge-base/docs/authorization/service-clients/secrets-scanning/',
    samples: (build) => ({
      matches: [
        `key = "«sc_${build.alnum(12)}.${build.alnum(4)}.acc_${build.alnum(12)}.${build.base64url(64)}»"`,
      ],
      lookalikes: [
        `sc_${build.alnum(12)}.${build.alnum(4)}.acc_${build.alnum(12)}.short`,
        'person.acc_number.x',
      ],
    }),
  }),
];
