/** Sauce Labs: access keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const sauceLabsRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'sauce-labs-access-key',
    name: 'Sauce Labs access key',
    description: 'With the user name it runs tests at the account’s cost.',
    words: ['saucelabs', 'sauce_access', 'sauce-access', 'sauceaccess', 'sauce_labs'],
    body: uuid,
    revocationUrl: 'https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/',
    sourceUrl: 'https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/',
  }),
];
