/** Fleetbase: API keys are `flb_live_` or `flb_test_` and 20 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const fleetbaseRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'fleetbase-api-key',
    name: 'Fleetbase API key',
    description: 'Whoever has it reads and changes orders and fleets.',
    prefixes: ['flb_live_', 'flb_test_'],
    body: { alphabet: 'alnum', length: [20, 64] },
    revocationUrl: 'https://docs.fleetbase.io/developers/api/',
    sourceUrl: 'https://docs.fleetbase.io/developers/api/',
  }),
];
