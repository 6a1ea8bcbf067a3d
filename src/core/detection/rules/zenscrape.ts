/** Zenscrape: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const zenscrapeRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'zenscrape-api-key',
    name: 'Zenscrape API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['zenscrape'],
    body: uuid,
    revocationUrl: 'https://app.zenscrape.com/documentation',
    sourceUrl: 'https://app.zenscrape.com/documentation',
  }),
];
