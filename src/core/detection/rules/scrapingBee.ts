/** ScrapingBee: API keys of 80 upper-case characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const scrapingBeeRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'scrapingbee-api-key',
    name: 'ScrapingBee API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['scrapingbee', 'scraping_bee'],
    body: { alphabet: 'upperAlnum', length: 80 },
    revocationUrl: 'https://www.scrapingbee.com/documentation/',
    sourceUrl: 'https://www.scrapingbee.com/documentation/',
  }),
];
