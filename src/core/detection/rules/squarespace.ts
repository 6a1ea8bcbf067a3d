/** Squarespace: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const squarespaceRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'squarespace-api-key',
    name: 'Squarespace API key',
    description: 'Whoever has it reads and changes orders within the key’s permissions.',
    words: ['squarespace'],
    body: uuid,
    revocationUrl: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
    sourceUrl: 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions',
  }),
];
