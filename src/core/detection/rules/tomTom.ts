/** TomTom: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const tomTomRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'tomtom-api-key',
    name: 'TomTom API key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['tomtom'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://developer.tomtom.com/how-to-get-tomtom-api-key',
    sourceUrl: 'https://developer.tomtom.com/how-to-get-tomtom-api-key',
  }),
];
