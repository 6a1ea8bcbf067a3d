/** Statsig: server secret keys are `secret-` and 43 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const statsigRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'statsig-server-secret',
    name: 'Statsig server secret key',
    description: 'Whoever has it reads gates and configurations.',
    prefixes: ['secret-', 'console-'],
    body: { alphabet: 'alnum', length: [43, 48] },
    revocationUrl: 'https://docs.statsig.com/sdk-keys/api-keys/',
    sourceUrl: 'https://docs.statsig.com/sdk-keys/api-keys/',
  }),
];
