/** Mailchimp: 32 hex digits, then the data centre. Mandrill keys are `md-` and 22 characters. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const mailchimpRules: readonly PatternRule[] = [
  defineRule({
    id: 'mailchimp-api-key',
    name: 'Mailchimp API key',
    description: 'Whoever has it reads and mails the account’s audiences.',
    severity: 'error',
    keywords: ['-us'],
    pattern: /(?<![0-9A-Za-z])[0-9a-f]{32}-us\d{1,2}(?![0-9A-Za-z])/,
    leastRun: 32,
    reach: { before: 32, after: 8 },
    revocationUrl: 'https://mailchimp.com/help/about-api-keys/',
    sourceUrl: 'https://mailchimp.com/help/about-api-keys/',
    samples: (build) => ({
      matches: [`MAILCHIMP_API=«${build.hex(32)}-us13»`, `«${build.hex(32)}-us6»`],
      lookalikes: [`en-us`, `${build.hex(32)}-user`, `${build.hex(10)}-us6`],
    }),
  }),
  definePrefixedToken({
    id: 'mandrill-api-key',
    name: 'Mailchimp Transactional (Mandrill) API key',
    description: 'Whoever has it sends mail as the account’s domains.',
    prefixes: ['md-'],
    body: { alphabet: 'base64url', length: 22 },
    revocationUrl: 'https://mailchimp.com/developer/transactional/docs/fundamentals/',
    sourceUrl: 'https://mailchimp.com/developer/transactional/docs/fundamentals/',
  }),
  defineNamedToken({
    id: 'mandrill-legacy-api-key',
    name: 'Mandrill API key (without prefix)',
    description: 'Whoever has it sends mail as the account’s domains.',
    words: ['mandrill'],
    body: { alphabet: 'base64url', length: 22 },
    revocationUrl: 'https://mailchimp.com/developer/transactional/docs/fundamentals/',
    sourceUrl: 'https://mailchimp.com/developer/transactional/docs/fundamentals/',
  }),
];
