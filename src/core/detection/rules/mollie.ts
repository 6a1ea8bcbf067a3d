/** Mollie: API keys are `live_` or `test_`, access tokens `access_`, and 30 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const mollieRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'mollie-live-api-key',
    name: 'Mollie live API key',
    description: 'Whoever has it creates payments and refunds of the shop.',
    words: ['mollie'],
    body: ['live_', { alphabet: 'alnum', length: 30 }],
    revocationUrl: 'https://help.mollie.com/hc/en-us/articles/115000328205',
    sourceUrl: 'https://docs.mollie.com/reference/authentication',
  }),
  defineNamedToken({
    id: 'mollie-test-api-key',
    name: 'Mollie test API key',
    description: 'Whoever has it creates payments in the shop’s test mode.',
    severity: 'warning',
    words: ['mollie'],
    body: ['test_', { alphabet: 'alnum', length: 30 }],
    revocationUrl: 'https://help.mollie.com/hc/en-us/articles/115000328205',
    sourceUrl: 'https://docs.mollie.com/reference/authentication',
  }),
  defineNamedToken({
    id: 'mollie-access-token',
    name: 'Mollie organisation access token',
    description: 'Whoever has it acts for the organisation within the token’s permissions.',
    words: ['mollie'],
    body: ['access_', { alphabet: 'alnum', length: [30, 50] }],
    revocationUrl: 'https://docs.mollie.com/reference/authentication',
    sourceUrl: 'https://docs.mollie.com/reference/authentication',
  }),
];
