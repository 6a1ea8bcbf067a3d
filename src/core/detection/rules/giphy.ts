/** GIPHY: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const giphyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'giphy-api-key',
    name: 'GIPHY API key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['giphy'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://developers.giphy.com/docs/api/#quick-start-guide',
    sourceUrl: 'https://developers.giphy.com/docs/api/#quick-start-guide',
  }),
];
