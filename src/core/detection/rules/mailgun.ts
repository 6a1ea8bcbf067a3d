/** Mailgun: private keys are `key-` and 32 hex digits, newer ones three groups of hex digits; both are known with their name. */
import { defineRule, type PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const mailgunRules: readonly PatternRule[] = [
  defineRule({
    id: 'mailgun-private-key',
    name: 'Mailgun private API key',
    description: 'Whoever has it sends mail in the owner’s name.',
    severity: 'error',
    keywords: ['key-'],
    pattern: /(?<![0-9A-Za-z])key-[0-9a-f]{32}(?![0-9A-Za-z-])/,
    revocationUrl: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt',
    sourceUrl: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt',
    samples: (build) => ({
      matches: [`apiKey: "«key-${build.hex(32)}»"`],
      lookalikes: [`key-value`, `key-${build.hex(20)}`, `my-key-${build.hex(3)}`],
    }),
  }),
  defineRule({
    id: 'mailgun-api-key',
    name: 'Mailgun API key',
    description: 'Whoever has it sends mail in the owner’s name.',
    severity: 'error',
    keywords: ['mailgun', 'mg_'],
    pattern:
      /(?:[Mm]ailgun|MAILGUN|MG_|mg_)[\w.-]{0,40}[\"'`\]]{0,3}\s{0,4}(?:=>|:=|[=:,(]|\s)\s{0,4}[\"'`]?(?<secret>[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8})(?![0-9A-Za-z-])/,
    revocationUrl: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt',
    sourceUrl: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt',
    samples: (build) => ({
      matches: [`mailgun_api_key = "«${build.hex(32)}-${build.hex(8)}-${build.hex(8)}»"`],
      lookalikes: [
        `other = "${build.hex(32)}-${build.hex(8)}-${build.hex(8)}"`,
        `mailgun_domain = "mg.shop.internal"`,
      ],
    }),
  }),
  definePrefixedToken({
    id: 'mailgun-validation-key',
    name: 'Mailgun public validation key',
    description: 'Whoever has it validates addresses at the account’s cost.',
    severity: 'warning',
    prefixes: ['pubkey-'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl:
      'https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials',
    sourceUrl:
      'https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials',
  }),
];
