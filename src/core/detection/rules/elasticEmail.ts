/** Elastic Email: API keys of 96 upper-case hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const elasticEmailRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'elastic-email-api-key',
    name: 'Elastic Email API key',
    description: 'Whoever has it sends mail as the account’s domains.',
    words: ['elasticemail', 'elastic_email', 'elastic-email'],
    body: { alphabet: 'upperHex', length: 96 },
    revocationUrl: 'https://elasticemail.com/developers/api-documentation/rest-api',
    sourceUrl: 'https://elasticemail.com/developers/api-documentation/rest-api',
  }),
];
