/** Cal.com: API keys are `cal_`, `cal_live_` in production, and 32 hex digits. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const calComRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'cal-com-api-key',
    name: 'Cal.com API key',
    description: 'Whoever has it reads and changes bookings as its owner.',
    prefixes: ['cal_live_', 'cal_test_'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://cal.com/docs/api-reference/v2/introduction',
    sourceUrl: 'https://cal.com/docs/api-reference/v2/introduction',
  }),
  defineNamedToken({
    id: 'cal-com-development-api-key',
    name: 'Cal.com API key (of a server of one’s own)',
    description: 'Whoever has it reads and changes bookings as its owner.',
    words: ['calcom', 'cal_com', 'cal.com', 'cal_api', 'cal-api'],
    body: ['cal_', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://cal.com/docs/api-reference/v2/introduction',
    sourceUrl: 'https://cal.com/docs/api-reference/v2/introduction',
  }),
];
