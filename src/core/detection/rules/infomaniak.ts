/** Infomaniak: API tokens of 60 or more characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const infomaniakRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'infomaniak-api-token',
    name: 'Infomaniak API token',
    description: 'Whoever has it manages hosting and mail within the token’s scopes.',
    words: ['infomaniak'],
    body: { alphabet: 'base64url', length: [60, 100] },
    revocationUrl: 'https://developer.infomaniak.com/docs/api',
    sourceUrl: 'https://developer.infomaniak.com/docs/api',
  }),
];
