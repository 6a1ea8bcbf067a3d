/** Foursquare: API keys are `fsq3` and 44 base64 characters; client secrets of 48 are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const foursquareRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'foursquare-api-key',
    name: 'Foursquare API key',
    description: 'Whoever has it uses up the account’s calls.',
    prefixes: ['fsq3'],
    body: { alphabet: 'base64', length: [42, 46] },
    revocationUrl: 'https://docs.foursquare.com/developer/docs/manage-api-keys',
    sourceUrl: 'https://docs.foursquare.com/developer/docs/manage-api-keys',
  }),
  defineNamedToken({
    id: 'foursquare-client-secret',
    name: 'Foursquare client secret',
    description: 'With the client id it speaks for the application.',
    words: ['foursquare'],
    body: { alphabet: 'upperAlnum', length: 48 },
    revocationUrl: 'https://docs.foursquare.com/developer/docs/manage-api-keys',
    sourceUrl: 'https://docs.foursquare.com/developer/docs/manage-api-keys',
  }),
];
