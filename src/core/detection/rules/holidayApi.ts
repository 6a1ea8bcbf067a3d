/** Holiday API: keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const holidayApiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'holiday-api-key',
    name: 'Holiday API key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['holidayapi', 'holiday_api'],
    body: uuid,
    revocationUrl: 'https://holidayapi.com/docs',
    sourceUrl: 'https://holidayapi.com/docs',
  }),
];
