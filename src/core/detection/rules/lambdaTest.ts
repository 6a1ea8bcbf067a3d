/** LambdaTest: access keys of 50 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const lambdaTestRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'lambdatest-access-key',
    name: 'LambdaTest access key',
    description: 'With the user name it runs tests at the account’s cost.',
    words: ['lambdatest', 'lt_access'],
    body: { alphabet: 'alnum', length: 50 },
    revocationUrl:
      'https://www.lambdatest.com/support/docs/using-environment-variables-for-authentication-credentials/',
    sourceUrl:
      'https://www.lambdatest.com/support/docs/using-environment-variables-for-authentication-credentials/',
  }),
];
