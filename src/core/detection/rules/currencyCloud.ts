/** Currencycloud: API keys of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const currencyCloudRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'currencycloud-api-key',
    name: 'Currencycloud API key',
    description: 'With the login id it converts and pays from the account.',
    words: ['currencycloud', 'currency_cloud'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://developer.currencycloud.com/guides/integration-guides/authentication/',
    sourceUrl: 'https://developer.currencycloud.com/guides/integration-guides/authentication/',
  }),
];
