/** IPGeolocation: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ipGeolocationRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ipgeolocation-api-key',
    name: 'IPGeolocation API key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['ipgeolocation', 'ip_geolocation'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://ipgeolocation.io/documentation.html',
    sourceUrl: 'https://ipgeolocation.io/documentation.html',
  }),
];
