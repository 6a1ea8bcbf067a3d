/** Rollbar: access tokens of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const rollbarRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'rollbar-access-token',
    name: 'Rollbar access token',
    description: 'Whoever has it reports errors, or reads them with a read token.',
    words: ['rollbar'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.rollbar.com/docs/access-tokens',
    sourceUrl: 'https://docs.rollbar.com/docs/access-tokens',
  }),
];
