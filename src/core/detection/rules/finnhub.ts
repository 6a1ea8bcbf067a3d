/** Finnhub: API keys of 20 or 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const finnhubRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'finnhub-api-key',
    name: 'Finnhub API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['finnhub'],
    body: { alphabet: 'lowerAlnum', length: 20 },
    revocationUrl: 'https://finnhub.io/docs/api/authentication',
    sourceUrl: 'https://finnhub.io/docs/api/authentication',
  }),
  defineNamedToken({
    id: 'finnhub-long-api-key',
    name: 'Finnhub API key (40 characters)',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['finnhub'],
    body: { alphabet: 'lowerAlnum', length: 40 },
    revocationUrl: 'https://finnhub.io/docs/api/authentication',
    sourceUrl: 'https://finnhub.io/docs/api/authentication',
  }),
];
