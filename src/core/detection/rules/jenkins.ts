/** Jenkins: API tokens are `11` and 32 hex digits, those before 2.129 and crumbs 32; they are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const jenkinsRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'jenkins-api-token',
    name: 'Jenkins API token',
    description: 'Whoever has it starts builds and changes jobs as its owner.',
    words: ['jenkins'],
    body: ['11', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
    sourceUrl: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
  }),
  defineNamedToken({
    id: 'jenkins-legacy-api-token',
    name: 'Jenkins API token (before 2.129)',
    description: 'Whoever has it starts builds and changes jobs as its owner.',
    words: ['jenkins'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.jenkins.io/blog/2018/07/02/new-api-token-system/',
    sourceUrl: 'https://www.jenkins.io/blog/2018/07/02/new-api-token-system/',
  }),
];
