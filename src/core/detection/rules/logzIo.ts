/** Logz.io: shipping tokens of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const logzIoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'logz-io-token',
    name: 'Logz.io token',
    description: 'Whoever has it ships logs to the account.',
    words: ['logzio', 'logz_io', 'logz-io', 'logz.io'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/log-shipping-tokens/',
    sourceUrl: 'https://docs.logz.io/docs/user-guide/admin/authentication-tokens/log-shipping-tokens/',
  }),
];
