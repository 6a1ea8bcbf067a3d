/** BrowserStack: access keys of 20 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const browserStackRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'browserstack-access-key',
    name: 'BrowserStack access key',
    description: 'With the user name it runs tests at the account’s cost.',
    words: ['browserstack'],
    body: { alphabet: 'alnum', length: 20 },
    revocationUrl: 'https://www.browserstack.com/docs/iaam/security/access-keys',
    sourceUrl: 'https://www.browserstack.com/docs/iaam/security/access-keys',
  }),
];
