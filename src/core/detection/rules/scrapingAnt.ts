/** ScrapingAnt: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const scrapingAntRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'scrapingant-api-key',
    name: 'ScrapingAnt API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['scrapingant', 'scraping_ant'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.scrapingant.com/',
    sourceUrl: 'https://docs.scrapingant.com/',
  }),
];
