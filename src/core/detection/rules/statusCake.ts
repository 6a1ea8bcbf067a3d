/** StatusCake: API keys of 20 to 30 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const statusCakeRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'statuscake-api-key',
    name: 'StatusCake API key',
    description: 'Whoever has it reads and changes the owner’s checks.',
    words: ['statuscake', 'status_cake'],
    body: { alphabet: 'alnum', length: [20, 30] },
    revocationUrl: 'https://developers.statuscake.com/guides/api/authentication/',
    sourceUrl: 'https://developers.statuscake.com/guides/api/authentication/',
  }),
];
