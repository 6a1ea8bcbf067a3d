/** Gumroad: access tokens of 43 or 64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const gumroadRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'gumroad-access-token',
    name: 'Gumroad access token',
    description: 'Whoever has it reads sales and changes products.',
    words: ['gumroad'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://gumroad.com/api#authentication',
    sourceUrl: 'https://gumroad.com/api#authentication',
  }),
  defineNamedToken({
    id: 'gumroad-legacy-access-token',
    name: 'Gumroad access token (64 hex digits)',
    description: 'Whoever has it reads sales and changes products.',
    words: ['gumroad'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://gumroad.com/api#authentication',
    sourceUrl: 'https://gumroad.com/api#authentication',
  }),
];
