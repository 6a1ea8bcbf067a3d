/** OANDA: tokens are two groups of 32 hex digits joined by a hyphen, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const oandaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'oanda-access-token',
    name: 'OANDA access token',
    description: 'Whoever has it trades in the account.',
    words: ['oanda'],
    body: [{ alphabet: 'hex', length: 32 }, '-', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://developer.oanda.com/rest-live-v20/introduction/',
    sourceUrl: 'https://developer.oanda.com/rest-live-v20/introduction/',
  }),
];
