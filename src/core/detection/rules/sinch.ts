/** Sinch: API tokens of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const sinchRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'sinch-api-token',
    name: 'Sinch API token',
    description: 'Whoever has it sends messages at the owner’s cost.',
    words: ['sinch'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developers.sinch.com/docs/sms/api-reference/authentication',
    sourceUrl: 'https://developers.sinch.com/docs/sms/api-reference/authentication',
  }),
];
