/** TaxJar: API tokens of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const taxJarRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'taxjar-api-token',
    name: 'TaxJar API token',
    description: 'Whoever has it reads and changes the shop’s transactions.',
    words: ['taxjar'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developers.taxjar.com/api/reference/#authentication',
    sourceUrl: 'https://developers.taxjar.com/api/reference/#authentication',
  }),
];
