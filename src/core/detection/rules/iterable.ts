/** Iterable: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const iterableRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'iterable-api-key',
    name: 'Iterable API key',
    description: 'Whoever has it sends messages and reads users.',
    words: ['iterable_', 'iterableapi', 'iterable-api', 'iterablekey', 'x-iterable'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://support.iterable.com/hc/en-us/articles/360043464871-API-Keys',
    sourceUrl: 'https://support.iterable.com/hc/en-us/articles/360043464871-API-Keys',
  }),
];
