/**
 * Elastic: Cloud keys open with `essu_`; API keys of Elasticsearch are base64 of id and key, known by their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const elasticRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'elastic-cloud-api-key',
    name: 'Elastic Cloud API key',
    description: 'Whoever has it manages deployments within the key’s roles.',
    prefixes: ['essu_'],
    body: { alphabet: 'base64', length: [60, 140] },
    revocationUrl: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
    sourceUrl: 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys',
  }),
  defineNamedToken({
    id: 'elasticsearch-api-key',
    name: 'Elasticsearch API key',
    description: 'Whoever has it reads and writes what the key’s roles allow.',
    words: [
      'elastic_api',
      'elasticsearch_api',
      'elastic-api',
      'elasticapi',
      'elasticsearchapi',
      'elastic_search_api',
    ],
    body: [{ alphabet: 'base64', length: 58 }, '=='],
    revocationUrl: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
    sourceUrl: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
  }),
];
