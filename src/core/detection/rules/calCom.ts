/** Cal.com: API keys are `cal_`, `cal_live_` in production, and 32 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const calComRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'cal-com-api-key',
    name: 'Cal.com API key',
    description: 'Whoever has it reads and changes bookings as its owner.',
    prefixes: ['cal_live_', 'cal_test_', 'cal_'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://cal.com/docs/api-reference/v2/introduction',
    sourceUrl: 'https://cal.com/docs/api-reference/v2/introduction',
  }),
];
