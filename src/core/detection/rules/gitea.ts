/** Gitea and Forgejo: access tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const giteaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'gitea-access-token',
    name: 'Gitea access token',
    description: 'Whoever has it acts as its owner within the scopes of the token.',
    words: ['gitea', 'forgejo', 'codeberg'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://docs.gitea.com/development/api-usage',
    sourceUrl: 'https://docs.gitea.com/development/api-usage',
  }),
];
