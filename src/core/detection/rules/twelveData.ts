/** Twelve Data: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const twelveDataRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'twelvedata-api-key',
    name: 'Twelve Data API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['twelvedata', 'twelve_data', 'twelve-data'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://twelvedata.com/docs#authentication',
    sourceUrl: 'https://twelvedata.com/docs#authentication',
  }),
];
