/** Etherscan and its sisters for other chains: API keys of 34 upper-case characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const etherscanRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'etherscan-api-key',
    name: 'Etherscan API key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: [
      'etherscan',
      'bscscan',
      'polygonscan',
      'arbiscan',
      'basescan',
      'ftmscan',
      'snowtrace',
      'blockscan',
    ],
    body: { alphabet: 'upperAlnum', length: 34 },
    revocationUrl: 'https://docs.etherscan.io/getting-started/viewing-api-usage-statistics',
    sourceUrl: 'https://docs.etherscan.io/getting-started/viewing-api-usage-statistics',
  }),
];
