/** Mattermost: access tokens of 26 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const mattermostRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'mattermost-access-token',
    name: 'Mattermost access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['mattermost'],
    body: { alphabet: 'lowerAlnum', length: 26 },
    revocationUrl: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
    sourceUrl: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
  }),
];
