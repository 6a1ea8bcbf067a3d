/** Mailjet: API keys and secrets of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const mailjetRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'mailjet-api-key',
    name: 'Mailjet API key or secret',
    description: 'Key and secret together send mail as the account’s domains.',
    words: ['mailjet'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://dev.mailjet.com/email/guides/getting-started/',
    sourceUrl: 'https://dev.mailjet.com/email/guides/getting-started/',
  }),
];
