/** Heroku: API keys with the prefix `HRKU-AA`; older ones are UUIDs. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const herokuRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'heroku-api-key',
    name: 'Heroku API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['HRKU-'],
    body: { alphabet: 'base64url', length: [36, 64] },
    revocationUrl: 'https://devcenter.heroku.com/articles/platform-api-quickstart',
    sourceUrl: 'https://devcenter.heroku.com/articles/platform-api-quickstart',
  }),
];
