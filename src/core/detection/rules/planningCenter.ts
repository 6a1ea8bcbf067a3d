/** Planning Center: secrets of personal access tokens open with `pco_pat_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const planningCenterRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'planning-center-access-token',
    name: 'Planning Center personal access token',
    description: 'Whoever has it reads and changes the church’s people, groups and giving.',
    prefixes: ['pco_pat_'],
    body: { alphabet: 'lowerAlnum', length: [40, 96] },
    revocationUrl: 'https://developer.planning.center/docs/#/overview/authentication',
    sourceUrl:
      'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  }),
];
