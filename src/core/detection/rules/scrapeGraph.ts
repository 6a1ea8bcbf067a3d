/** ScrapeGraphAI: API keys are `sgai-` and a UUID. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const scrapeGraphRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'scrapegraph-api-key',
    name: 'ScrapeGraphAI API key',
    description: 'Whoever has it uses up the owner’s requests.',
    prefixes: ['sgai-'],
    body: uuid,
    revocationUrl: 'https://docs.scrapegraphai.com/introduction',
    sourceUrl: 'https://docs.scrapegraphai.com/introduction',
  }),
];
