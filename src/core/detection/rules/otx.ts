/** AlienVault OTX: API keys of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const otxRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'otx-api-key',
    name: 'AlienVault OTX API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['alienvault', 'otx_api', 'otx_key', 'otx-api', 'otxapi'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://otx.alienvault.com/api',
    sourceUrl: 'https://otx.alienvault.com/api',
  }),
];
