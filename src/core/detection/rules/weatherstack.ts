/** Weatherstack and the other services of APILayer: access keys of 32 hex digits, known by the service’s name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const weatherstackRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'weatherstack-access-key',
    name: 'Weatherstack, or other APILayer service, access key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: [
      'weatherstack',
      'marketstack',
      'mediastack',
      'positionstack',
      'userstack',
      'serpstack',
      'scrapestack',
      'numverify',
      'vatlayer',
      'mailboxlayer',
      'screenshotlayer',
      'pdflayer',
    ],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://weatherstack.com/documentation',
    sourceUrl: 'https://weatherstack.com/documentation',
  }),
];
