/** Eventbrite: private tokens of 20 upper-case characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const eventbriteRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'eventbrite-token',
    name: 'Eventbrite private token',
    description: 'Whoever has it reads and changes events and attendees.',
    words: ['eventbrite'],
    body: { alphabet: 'upperAlnum', length: 20 },
    revocationUrl: 'https://www.eventbrite.com/platform/docs/authentication',
    sourceUrl: 'https://www.eventbrite.com/platform/docs/authentication',
  }),
];
