/** Heroku: API keys with the prefix `HRKU-AA`; older ones are UUIDs. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

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
  defineNamedToken({
    id: 'heroku-legacy-api-key',
    name: 'Heroku API key (before 2024)',
    description: 'Whoever has it acts as its owner: apps, configuration, databases.',
    words: ['heroku'],
    body: uuid,
    revocationUrl: 'https://devcenter.heroku.com/articles/authentication',
    sourceUrl: 'https://devcenter.heroku.com/articles/authentication',
  }),
];
