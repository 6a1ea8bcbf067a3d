/** ScraperAPI: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const scraperApiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'scraperapi-api-key',
    name: 'ScraperAPI API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['scraperapi', 'scraper_api', 'scraper-api'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.scraperapi.com/',
    sourceUrl: 'https://docs.scraperapi.com/',
  }),
];
