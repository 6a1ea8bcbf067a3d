/** Clay: API keys of 20 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const clayRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'clay-api-key',
    name: 'Clay API key',
    description: 'Whoever has it reads tables and uses up the account’s credits.',
    words: ['clay_', 'clay-', 'clay.', 'clayapi', 'claykey'],
    body: { alphabet: 'hex', length: 20 },
    revocationUrl: 'https://www.clay.com/university/guide/http-api-integration-overview',
    sourceUrl: 'https://www.clay.com/university/guide/http-api-integration-overview',
  }),
];
