/** LocationIQ: access tokens are `pk.` and 32 hex digits, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const locationIqRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'locationiq-access-token',
    name: 'LocationIQ access token',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['locationiq', 'location_iq'],
    body: ['pk.', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://docs.locationiq.com/docs/introduction',
    sourceUrl: 'https://docs.locationiq.com/docs/introduction',
  }),
];
