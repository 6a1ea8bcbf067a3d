/** CoinMarketCap: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const coinMarketCapRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'coinmarketcap-api-key',
    name: 'CoinMarketCap API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['coinmarketcap', 'cmc_pro', 'cmc-pro', 'cmc_api', 'cmcapi'],
    body: uuid,
    revocationUrl: 'https://coinmarketcap.com/api/documentation/v1/#section/Authentication',
    sourceUrl: 'https://coinmarketcap.com/api/documentation/v1/#section/Authentication',
  }),
];
