/** RapidAPI: application keys of 50 characters hold `msh` and `jsn`, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const rapidApiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'rapidapi-key',
    name: 'RapidAPI key',
    description: 'Whoever has it calls subscribed APIs at the owner’s cost.',
    words: ['rapidapi'],
    body: [
      { alphabet: 'lowerAlnum', length: 10 },
      'msh',
      { alphabet: 'lowerAlnum', length: 15 },
      'p1',
      { alphabet: 'lowerAlnum', length: 6 },
      'jsn',
      { alphabet: 'lowerAlnum', length: 11 },
    ],
    revocationUrl: 'https://docs.rapidapi.com/docs/keys',
    sourceUrl: 'https://docs.rapidapi.com/docs/keys',
  }),
  defineNamedToken({
    id: 'rapidapi-legacy-key',
    name: 'RapidAPI key (other forms)',
    description: 'Whoever has it calls subscribed APIs at the owner’s cost.',
    words: ['rapidapi'],
    body: { alphabet: 'base64url', length: 50 },
    revocationUrl: 'https://docs.rapidapi.com/docs/keys',
    sourceUrl: 'https://docs.rapidapi.com/docs/keys',
  }),
];
