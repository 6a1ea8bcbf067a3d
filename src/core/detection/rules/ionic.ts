/** Ionic: access tokens are `ion_` and 42 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const ionicRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'ionic-access-token',
    name: 'Ionic access token',
    description: 'Whoever has it builds and deploys as its owner.',
    prefixes: ['ion_'],
    body: { alphabet: 'alnum', length: 42 },
    revocationUrl: 'https://ionic.io/docs/appflow/personal-access-tokens',
    sourceUrl: 'https://ionic.io/docs/appflow/personal-access-tokens',
  }),
];
