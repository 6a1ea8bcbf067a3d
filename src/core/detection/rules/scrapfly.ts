/** Scrapfly: API keys are `scp-live-` or `scp-test-` and 32 characters; older ones are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const scrapflyRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'scrapfly-api-key',
    name: 'Scrapfly API key',
    description: 'Whoever has it uses up the owner’s requests.',
    prefixes: ['scp-live-', 'scp-test-'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://scrapfly.io/docs/scrape-api/getting-started',
    sourceUrl: 'https://scrapfly.io/docs/scrape-api/getting-started',
  }),
  defineNamedToken({
    id: 'scrapfly-legacy-api-key',
    name: 'Scrapfly API key (without prefix)',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['scrapfly', 'scrapflyclient(key'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://scrapfly.io/docs/scrape-api/getting-started',
    sourceUrl: 'https://pypi.org/project/scrapfly-sdk/',
  }),
];
