/** Visual Crossing: API keys of 25 upper-case characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const visualCrossingRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'visualcrossing-api-key',
    name: 'Visual Crossing API key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: ['visualcrossing', 'visual_crossing'],
    body: { alphabet: 'upperAlnum', length: 25 },
    revocationUrl:
      'https://www.visualcrossing.com/resources/documentation/weather-api/how-do-i-find-my-api-key/',
    sourceUrl: 'https://www.visualcrossing.com/resources/documentation/weather-api/how-do-i-find-my-api-key/',
  }),
];
