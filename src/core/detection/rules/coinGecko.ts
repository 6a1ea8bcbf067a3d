/** CoinGecko: API keys are `CG-` and 24 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const coinGeckoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'coingecko-api-key',
    name: 'CoinGecko API key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    prefixes: ['CG-'],
    body: { alphabet: 'alnum', length: 24 },
    revocationUrl: 'https://docs.coingecko.com/reference/setting-up-your-api-key',
    sourceUrl: 'https://docs.coingecko.com/reference/setting-up-your-api-key',
  }),
];
