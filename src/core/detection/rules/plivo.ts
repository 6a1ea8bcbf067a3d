/** Plivo: auth tokens of 40 base64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const plivoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'plivo-auth-token',
    name: 'Plivo auth token',
    description: 'With the auth id it calls and texts at the account’s cost.',
    words: ['plivo'],
    body: { alphabet: 'base64', length: 40 },
    revocationUrl: 'https://www.plivo.com/docs/account/api/overview',
    sourceUrl: 'https://www.plivo.com/docs/account/api/overview',
  }),
];
