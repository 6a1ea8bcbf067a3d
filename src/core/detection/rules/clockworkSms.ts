/** Clockwork SMS: API keys of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const clockworkSmsRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'clockwork-sms-api-key',
    name: 'Clockwork SMS API key',
    description: 'Whoever has it sends messages at the owner’s cost.',
    words: ['clockworksms', 'clockwork_', 'clockwork-'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://www.clockworksms.com/doc/',
    sourceUrl: 'https://www.clockworksms.com/doc/',
  }),
];
