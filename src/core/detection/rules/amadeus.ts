/** Amadeus: API keys of 32 and secrets of 16 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const amadeusRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'amadeus-api-key',
    name: 'Amadeus API key',
    description: 'It names an application; with the secret it searches and books for it.',
    severity: 'warning',
    words: ['amadeus'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl:
      'https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/authorization/',
    sourceUrl:
      'https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/authorization/',
  }),
  defineNamedToken({
    id: 'amadeus-api-secret',
    name: 'Amadeus API secret',
    description: 'With the API key it searches and books as the application.',
    words: ['amadeus'],
    body: { alphabet: 'alnum', length: 16 },
    revocationUrl:
      'https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/authorization/',
    sourceUrl:
      'https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/authorization/',
  }),
];
