/** OpenWeather: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const openWeatherRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'openweather-api-key',
    name: 'OpenWeather API key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['openweather', 'pyowm', 'owm'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://openweathermap.org/appid',
    sourceUrl: 'https://openweathermap.org/appid',
  }),
];
