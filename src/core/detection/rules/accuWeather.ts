/** AccuWeather: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const accuWeatherRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'accuweather-api-key',
    name: 'AccuWeather API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['accuweather'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://developer.accuweather.com/documentation/authentication',
    sourceUrl: 'https://developer.accuweather.com/documentation/authentication',
  }),
];
