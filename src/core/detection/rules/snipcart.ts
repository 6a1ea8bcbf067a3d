/** Snipcart: secret API keys of the test environment are `ST_` and 72 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const snipcartRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'snipcart-secret-key',
    name: 'Snipcart secret API key',
    description: 'Whoever has it reads orders and customers, and refunds.',
    words: ['snipcart'],
    body: ['ST_', { alphabet: 'alnum', length: 72 }],
    revocationUrl: 'https://docs.snipcart.com/v3/api-reference/authentication',
    sourceUrl: 'https://docs.snipcart.com/v3/api-reference/authentication',
  }),
];
