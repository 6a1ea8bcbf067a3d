/** News API: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const newsApiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'newsapi-api-key',
    name: 'News API API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['newsapi', 'news_api', 'news-api'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://newsapi.org/docs/authentication',
    sourceUrl: 'https://newsapi.org/docs/authentication',
  }),
];
