/** Rebrandly: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const rebrandlyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'rebrandly-api-key',
    name: 'Rebrandly API key',
    description: 'Whoever has it changes where the owner’s links lead.',
    words: ['rebrandly'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developers.rebrandly.com/docs/api-key-authentication',
    sourceUrl: 'https://developers.rebrandly.com/docs/api-key-authentication',
  }),
];
