/** New York Times: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const nyTimesRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'nytimes-api-key',
    name: 'New York Times API key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: ['nytimes', 'newyorktimes', 'new-york-times', 'new_york_times', 'nyt_api'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://developer.nytimes.com/get-started',
    sourceUrl: 'https://developer.nytimes.com/get-started',
  }),
];
