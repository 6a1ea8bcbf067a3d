/** 1Password: secret keys are `A3-` and groups of upper-case characters; service-account tokens are `ops_` and base64 of a JSON object. */
import { defineRule, type PatternRule } from '../rule';

export const onePasswordRules: readonly PatternRule[] = [
  defineRule({
    id: '1password-secret-key',
    name: '1Password secret key',
    description: 'With the account password it opens the vaults.',
    severity: 'error',
    keywords: ['a3-'],
    pattern:
      /(?<![0-9A-Za-z-])A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}(?![0-9A-Za-z-])/,
    revocationUrl: 'https://support.1password.com/secret-key/',
    sourceUrl: 'https://support.1password.com/secret-key/',
    samples: (build) => ({
      matches: [
        `key: «A3-${build.upperAlnum(6)}-${build.upperAlnum(6)}-${build.upperAlnum(5)}-${build.upperAlnum(5)}-${build.upperAlnum(5)}-${build.upperAlnum(5)}»`,
      ],
      lookalikes: [`A3-size`, `A3-${build.upperAlnum(6)}`],
    }),
  }),
  defineRule({
    id: '1password-service-account-token',
    name: '1Password service account token',
    description: 'Whoever has it reads the vaults that the service account can.',
    severity: 'error',
    keywords: ['ops_eyj'],
    pattern: /(?<![0-9A-Za-z])ops_eyJ[0-9A-Za-z+/_-]{200,1500}={0,3}(?![\w-])/,
    reach: { after: 1600 },
    revocationUrl: 'https://developer.1password.com/docs/service-accounts/',
    sourceUrl: 'https://developer.1password.com/docs/service-accounts/',
    samples: (build) => ({
      matches: [`OP_SERVICE_ACCOUNT_TOKEN=«ops_eyJzaWdu${build.alnum(500)}»`],
      lookalikes: [`ops_eyJzaWdu`, `ops_eyJ${build.alnum(50)}`],
    }),
  }),
];
