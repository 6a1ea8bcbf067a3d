/** MailerLite: keys of the classic API, 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const mailerliteRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'mailerlite-api-key',
    name: 'MailerLite API key',
    description: 'Whoever has it reads subscribers and sends campaigns.',
    words: ['mailerlite'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://developers-classic.mailerlite.com/docs/authentication',
    sourceUrl: 'https://developers-classic.mailerlite.com/docs/authentication',
  }),
];
