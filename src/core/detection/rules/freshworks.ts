/**
 * Freshworks: API keys of Freshdesk and Freshservice (20 characters) and tokens of FreshBooks are known by their
 * name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const freshworksRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'freshdesk-api-key',
    name: 'Freshdesk API key',
    description: 'Whoever has it reads and changes tickets as its owner.',
    words: ['freshdesk', 'freshservice'],
    body: { alphabet: 'alnum', length: 20 },
    revocationUrl: 'https://developers.freshdesk.com/api/#authentication',
    sourceUrl: 'https://developers.freshdesk.com/api/#authentication',
  }),
  defineNamedToken({
    id: 'freshbooks-access-token',
    name: 'FreshBooks access token',
    description: 'Whoever has it reads and changes accounts.',
    words: ['freshbooks'],
    body: { alphabet: 'lowerAlnum', length: 64 },
    revocationUrl: 'https://www.freshbooks.com/api/authentication',
    sourceUrl: 'https://www.freshbooks.com/api/authentication',
  }),
];
