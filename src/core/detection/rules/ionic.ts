/** Ionic: access tokens are `ion_` and 42 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ionicRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ionic-access-token',
    name: 'Ionic access token',
    description: 'Whoever has it builds and deploys as its owner.',
    words: ['ionic'],
    body: ['ion_', { alphabet: 'alnum', length: 42 }],
    revocationUrl: 'https://ionic.io/docs/appflow/personal-access-tokens',
    sourceUrl: 'https://ionic.io/docs/appflow/personal-access-tokens',
  }),
];
