/** Flickr: API keys of 32 and secrets of 16 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const flickrRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'flickr-api-key',
    name: 'Flickr API key',
    description: 'It names an application; with the secret it acts for it.',
    severity: 'warning',
    words: ['flickr'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.flickr.com/services/api/misc.api_keys.html',
    sourceUrl: 'https://www.flickr.com/services/api/misc.api_keys.html',
  }),
  defineNamedToken({
    id: 'flickr-api-secret',
    name: 'Flickr API secret',
    description: 'With the API key it acts for the application.',
    words: ['flickr'],
    body: { alphabet: 'hex', length: 16 },
    revocationUrl: 'https://www.flickr.com/services/api/misc.api_keys.html',
    sourceUrl: 'https://www.flickr.com/services/api/misc.api_keys.html',
  }),
];
