/** Daily: API keys of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const dailyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'daily-api-key',
    name: 'Daily API key',
    description: 'Whoever has it creates rooms and reads recordings.',
    words: ['daily_api', 'daily-api', 'dailyapi', 'daily_key', 'dailyco'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.daily.co/reference/rest-api',
    sourceUrl: 'https://docs.daily.co/reference/rest-api',
  }),
];
