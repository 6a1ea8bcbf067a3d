/** OpenWeather: API keys of 32 characters, known by their name. */
import { defineRule, type PatternRule } from '../rule';
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
  defineRule({
    id: 'openweather-url-key',
    name: 'OpenWeather API key in a URL',
    description: 'Whoever has it uses up the owner’s calls.',
    severity: 'warning',
    keywords: ['openweathermap.org/'],
    pattern:
      /openweathermap\.org\/[^\s"'`<>?]{0,80}\?[^\s"'`<>]{0,160}?appid=(?<secret>[0-9a-z]{32})(?![0-9A-Za-z])/,
    reach: { after: 400 },
    revocationUrl: 'https://home.openweathermap.org/api_keys',
    sourceUrl: 'https://openweathermap.org/appid',
    samples: (build) => ({
      matches: [
        `https://api.openweathermap.org/data/2.5/weather?q=Bonn&appid=«${build.hex(32)}»&units=metric`,
      ],
      lookalikes: [
        'https://api.openweathermap.org/data/2.5/weather?q=Bonn&appid={API key}',
        `https://api.openweathermap.org/data/2.5/weather?id=${build.hex(32)}`,
      ],
    }),
  }),
];
