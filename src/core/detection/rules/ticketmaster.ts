/** Ticketmaster: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ticketmasterRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ticketmaster-api-key',
    name: 'Ticketmaster API key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: ['ticketmaster'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://developer.ticketmaster.com/products-and-docs/apis/getting-started/',
    sourceUrl: 'https://developer.ticketmaster.com/products-and-docs/apis/getting-started/',
  }),
];
