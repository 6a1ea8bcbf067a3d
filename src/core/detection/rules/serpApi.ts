/** SerpApi: API keys of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const serpApiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'serpapi-api-key',
    name: 'SerpApi API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['serpapi', 'serp_api', 'serp-api'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://serpapi.com/manage-api-key',
    sourceUrl: 'https://serpapi.com/manage-api-key',
  }),
];
