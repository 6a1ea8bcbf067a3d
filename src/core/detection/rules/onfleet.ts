/** Onfleet: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const onfleetRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'onfleet-api-key',
    name: 'Onfleet API key',
    description: 'Whoever has it reads and changes deliveries and drivers.',
    words: ['onfleet'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.onfleet.com/reference/authentication',
    sourceUrl: 'https://docs.onfleet.com/reference/authentication',
  }),
];
