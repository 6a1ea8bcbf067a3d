/** Loggly: customer tokens are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const logglyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'loggly-token',
    name: 'Loggly customer token',
    description: 'Whoever has it ships logs to the account.',
    severity: 'warning',
    words: ['loggly'],
    body: uuid,
    revocationUrl:
      'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
    sourceUrl:
      'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
  }),
];
