/** Nasdaq Data Link: API keys of 20 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const nasdaqDataLinkRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'nasdaq-api-key',
    name: 'Nasdaq Data Link API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['nasdaq', 'quandl'],
    body: { alphabet: 'base64url', length: 20 },
    revocationUrl: 'https://docs.data.nasdaq.com/docs/getting-started',
    sourceUrl: 'https://docs.data.nasdaq.com/docs/getting-started',
  }),
];
