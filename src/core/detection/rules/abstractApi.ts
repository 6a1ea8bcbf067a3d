/** Abstract API: keys of 32 hex digits, one a service, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const abstractApiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'abstract-api-key',
    name: 'Abstract API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['abstractapi', 'abstract_api', 'abstract-api'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.abstractapi.com/api/ip-geolocation',
    sourceUrl: 'https://docs.abstractapi.com/api/ip-geolocation',
  }),
];
