/** HERE: API keys of 43 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const hereRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'here-api-key',
    name: 'HERE API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['here_api', 'hereapi', 'here-api', 'here_maps', 'heremaps', 'here_key'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://docs.here.com/identity-and-access-management/docs/plat-using-apikeys',
    sourceUrl: 'https://docs.here.com/identity-and-access-management/docs/plat-using-apikeys',
  }),
];
