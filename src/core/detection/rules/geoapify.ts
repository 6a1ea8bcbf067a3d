/** Geoapify: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const geoapifyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'geoapify-api-key',
    name: 'Geoapify API key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['geoapify'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://apidocs.geoapify.com/docs/geocoding/api/api',
    sourceUrl: 'https://apidocs.geoapify.com/docs/geocoding/api/api',
  }),
];
