/** Harvest: personal access tokens are a number, `.pt.` and 60 or more characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const harvestRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'harvest-access-token',
    name: 'Harvest personal access token',
    description: 'Whoever has it reads and changes time and invoices as its owner.',
    words: ['harvest'],
    body: [{ alphabet: 'digits', length: [4, 9] }, '.pt.', { alphabet: 'base64url', length: [60, 100] }],
    revocationUrl: 'https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/',
    sourceUrl: 'https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/',
  }),
];
