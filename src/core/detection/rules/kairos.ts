/** Kairos: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const kairosRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'kairos-api-key',
    name: 'Kairos API key',
    description: 'With the app id it recognises faces at the owner’s cost.',
    words: ['kairos'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://kairos.com/docs/',
    sourceUrl: 'https://kairos.com/docs/',
  }),
];
