/** Travis CI: API tokens of 22 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const travisRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'travis-ci-token',
    name: 'Travis CI API token',
    description: 'Whoever has it starts builds and reads their variables as its owner.',
    words: ['travis'],
    body: { alphabet: 'base64url', length: 22 },
    revocationUrl: 'https://docs.travis-ci.com/user/triggering-builds/',
    sourceUrl: 'https://docs.travis-ci.com/user/triggering-builds/',
  }),
];
