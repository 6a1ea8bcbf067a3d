/** Finicity: app keys of 32 hex digits and partner secrets of 20 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const finicityRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'finicity-app-key',
    name: 'Finicity app key',
    description: 'With the partner’s secret it reads customers’ bank data.',
    words: ['finicity'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developer.mastercard.com/open-finance-us/documentation/access-and-config/',
    sourceUrl: 'https://developer.mastercard.com/open-finance-us/documentation/access-and-config/',
  }),
  defineNamedToken({
    id: 'finicity-partner-secret',
    name: 'Finicity partner secret',
    description: 'With the app key it reads customers’ bank data.',
    words: ['finicity'],
    body: { alphabet: 'lowerAlnum', length: 20 },
    revocationUrl: 'https://developer.mastercard.com/open-finance-us/documentation/access-and-config/',
    sourceUrl: 'https://developer.mastercard.com/open-finance-us/documentation/access-and-config/',
  }),
];
