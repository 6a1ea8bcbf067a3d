/** Courier: auth tokens are `pk_prod_` or `pk_test_` and 28 upper-case characters. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const courierRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'courier-auth-token',
    name: 'Courier auth token',
    description: 'Whoever has it sends notifications as the workspace.',
    prefixes: ['pk_prod_', 'pk_test_'],
    body: { alphabet: 'upperAlnum', length: 28 },
    revocationUrl: 'https://www.courier.com/docs/reference/auth/intro',
    sourceUrl: 'https://www.courier.com/docs/reference/auth/intro',
  }),
  defineNamedToken({
    id: 'courier-api-key',
    name: 'Courier API key',
    description: 'Whoever has it sends notifications as the workspace.',
    words: ['courier'],
    body: ['pk_prod_', { alphabet: 'alnum', length: [24, 40] }],
    revocationUrl: 'https://www.courier.com/docs/reference/auth/intro',
    sourceUrl: 'https://www.courier.com/docs/reference/auth/intro',
  }),
];
