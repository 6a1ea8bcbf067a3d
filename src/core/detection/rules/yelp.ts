/** Yelp: API keys of 128 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const yelpRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'yelp-api-key',
    name: 'Yelp API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['yelp'],
    body: { alphabet: 'base64url', length: 128 },
    revocationUrl: 'https://docs.developer.yelp.com/docs/fusion-authentication',
    sourceUrl: 'https://docs.developer.yelp.com/docs/fusion-authentication',
  }),
];
