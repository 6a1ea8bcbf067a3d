/** Flutterwave: secret keys with the prefix `FLWSECK-` or `FLWSECK_TEST-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const flutterwaveRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'flutterwave-secret-key',
    name: 'Flutterwave secret key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['FLWSECK_TEST-', 'FLWSECK-'],
    body: { alphabet: 'alnum', length: [12, 36] },
    revocationUrl: 'https://developer.flutterwave.com/docs/authentication',
    sourceUrl: 'https://developer.flutterwave.com/docs/authentication',
  }),
];
