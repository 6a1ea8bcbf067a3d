/** ExchangeRate-API: keys of 24 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const exchangeRateApiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'exchangerate-api-key',
    name: 'ExchangeRate-API key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['exchangerate', 'exchange_rate', 'exchange-rate'],
    body: { alphabet: 'hex', length: 24 },
    revocationUrl: 'https://www.exchangerate-api.com/docs/authentication',
    sourceUrl: 'https://www.exchangerate-api.com/docs/authentication',
  }),
];
