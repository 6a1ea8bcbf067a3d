/** Wise: personal API tokens are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const wiseRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'wise-api-token',
    name: 'Wise API token',
    description: 'Whoever has it reads balances and makes transfers.',
    words: ['wise_api', 'wise_token', 'transferwise'],
    body: uuid,
    revocationUrl: 'https://docs.wise.com/api-docs/features/authentication-access/personal-tokens',
    sourceUrl: 'https://docs.wise.com/api-docs/features/authentication-access/personal-tokens',
  }),
];
