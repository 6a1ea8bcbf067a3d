/** Cisco Duo: secret keys of applications are 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const duoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'duo-secret-key',
    name: 'Duo secret key',
    description: 'With the integration key it approves sign-ins as the application.',
    words: ['duo_', 'duosecurity', 'duo_security', 'duo-'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl: 'https://duo.com/docs/authapi',
    sourceUrl: 'https://duo.com/docs/authapi',
  }),
];
