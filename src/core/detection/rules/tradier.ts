/** Tradier: access tokens of 28 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const tradierRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'tradier-access-token',
    name: 'Tradier access token',
    description: 'Whoever has it trades in the account.',
    words: ['tradier'],
    body: { alphabet: 'alnum', length: 28 },
    revocationUrl: 'https://docs.tradier.com/docs/authentication',
    sourceUrl: 'https://docs.tradier.com/docs/authentication',
  }),
];
