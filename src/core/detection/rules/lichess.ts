/** Lichess: personal access tokens are `lip_` and 20 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const lichessRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'lichess-access-token',
    name: 'Lichess personal access token',
    description: 'Whoever has it plays and reads messages within the token’s scopes.',
    prefixes: ['lip_'],
    body: { alphabet: 'word', length: [16, 60] },
    revocationUrl: 'https://lichess.org/api#section/Introduction/Authentication',
    sourceUrl: 'https://lichess.org/api#section/Introduction/Authentication',
  }),
];
