/** Mailgun: private keys are `key-` and 32 hex digits, newer ones three groups of hex digits; both are known with their name. */
import { defineRule, type PatternRule } from '../rule';
import { definePrefixedToken, defineNamedToken } from './shapes';

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
  defineNamedToken({
    id: 'mailgun-api-key',
    name: 'Mailgun API key',
    description: 'Whoever has it sends mail in the owner’s name.',
    words: ['mailgun', 'mg_'],
    body: [
      { alphabet: 'hex', length: 32 },
      '-',
      { alphabet: 'hex', length: 8 },
      '-',
      { alphabet: 'hex', length: 8 },
    ],
    revocationUrl: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt',
    sourceUrl: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt',
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
