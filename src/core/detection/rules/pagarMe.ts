/** Pagar.me: API keys are `ak_live_` or `ak_test_` and 30 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const pagarMeRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'pagarme-api-key',
    name: 'Pagar.me API key',
    description: 'Whoever has it takes and refunds payments of the merchant.',
    prefixes: ['ak_live_', 'ak_test_'],
    body: { alphabet: 'alnum', length: 30 },
    revocationUrl: 'https://docs.pagar.me/docs/chaves-de-acesso',
    sourceUrl: 'https://docs.pagar.me/docs/chaves-de-acesso',
  }),
];
