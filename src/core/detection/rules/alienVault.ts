/** LevelBlue (AlienVault) OTX: API keys of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const alienVaultRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'alienvault-otx-api-key',
    name: 'AlienVault OTX API key',
    description: 'Whoever has it reads and publishes threat reports as its owner.',
    words: ['alienvault', 'otx_api', 'otx_key', 'otxapikey'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://otx.alienvault.com/api',
    sourceUrl: 'https://otx.alienvault.com/api',
  }),
];
