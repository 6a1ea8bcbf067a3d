/** MailerSend: API tokens with the prefix `mlsn.`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const mailersendRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'mailersend-api-token',
    name: 'MailerSend API token',
    description: 'Whoever has it sends mail in the owner’s name.',
    prefixes: ['mlsn.'],
    body: { alphabet: 'lowerAlnum', length: [60, 70] },
    revocationUrl: 'https://developers.mailersend.com/general.html',
    sourceUrl: 'https://developers.mailersend.com/general.html',
  }),
  definePrefixedToken({
    id: 'mailersend-smtp-password',
    name: 'MailerSend SMTP password',
    description: 'Whoever has it sends mail from the owner’s domains.',
    prefixes: ['mssp.'],
    body: [
      { alphabet: 'alnum', length: 7 },
      '.',
      { alphabet: 'alnum', length: 16 },
      '.',
      { alphabet: 'alnum', length: 7 },
    ],
    revocationUrl: 'https://www.mailersend.com/help/smtp-relay',
    sourceUrl: 'https://www.mailersend.com/help/smtp-relay',
  }),
];
