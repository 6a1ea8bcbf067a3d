/** JFrog: Artifactory API keys (`AKCp`) and identity tokens (`cmVmdGtu`, base64 for `reftkn`). */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const jfrogRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'jfrog-api-key',
    name: 'JFrog API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['AKCp'],
    body: { alphabet: 'alnum', length: [64, 74] },
    revocationUrl: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile',
    sourceUrl: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/user-profile',
  }),
  definePrefixedToken({
    id: 'jfrog-reference-token',
    name: 'JFrog reference token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['cmVmdGtu'],
    body: { alphabet: 'alnum', length: 56 },
    revocationUrl: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-token',
    sourceUrl: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/reference-token',
  }),
  defineNamedToken({
    id: 'jfrog-identity-token',
    name: 'JFrog identity token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['jfrog', 'artifactory', 'bintray'],
    body: { alphabet: 'alnum', length: [64, 73] },
    revocationUrl: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/identity-token',
    sourceUrl: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/identity-token',
  }),
];
