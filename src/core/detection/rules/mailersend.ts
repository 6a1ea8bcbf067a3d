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
];
