/** Algolia: API keys are 32 hex digits, known by their name, or in the options of a search by the index beside them. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

const API_KEYS = 'https://www.algolia.com/doc/guides/security/api-keys/';

export const algoliaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'algolia-api-key',
    name: 'Algolia API key',
    description: 'An admin key reads, changes and deletes every index.',
    words: ['algolia'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    // A key that may only search is there for browsers.
    validate: (_secret, [text]) => (/search/i.test(text) ? 'disproven' : 'unknown'),
    revocationUrl: API_KEYS,
    sourceUrl: API_KEYS,
  }),
  defineRule({
    id: 'algolia-search-api-key',
    name: 'Algolia search API key',
    description:
      'In a page it may only search; an admin key in its place reads, changes and deletes every index.',
    severity: 'information',
    keywords: ['indexname'],
    pattern:
      /(?<=\bapiKey["']?\s{0,4}[:=]\s{0,4}["'])(?<secret>[0-9a-f]{32})(?=["'](?:[^{}]{0,200}\bindexName\b|(?<=\bindexName\b[^{}]{0,300})))/,
    leastRun: 32,
    reach: { before: 360, after: 300 },
    revocationUrl: API_KEYS,
    sourceUrl: 'https://docsearch.algolia.com/docs/api',
    samples: (build) => ({
      matches: [
        `algolia: { appId: 'SHOP1', apiKey: '«${build.hex(32)}»', indexName: 'shop' }`,
        `docsearch({\n  indexName: 'shop',\n  container: '#search',\n  apiKey: "«${build.hex(32)}»",\n});`,
      ],
      lookalikes: [
        `{ apiKey: '${build.hex(32)}${build.hex(8)}', indexName: 'shop' }`,
        `{ apiKey: process.env.ALGOLIA_KEY, indexName: 'shop' }`,
        `{ indexName: '${build.hex(32)}' }`,
      ],
    }),
  }),
];
