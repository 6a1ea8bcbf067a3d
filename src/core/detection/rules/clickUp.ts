/** ClickUp: personal API tokens are `pk_`, the person’s number and 32 upper-case characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const clickUpRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'clickup-personal-token',
    name: 'ClickUp personal API token',
    description: 'Whoever has it reads and changes tasks as its owner.',
    prefixes: ['pk_'],
    body: [{ alphabet: 'digits', length: [4, 10] }, '_', { alphabet: 'upperAlnum', length: 32 }],
    revocationUrl: 'https://developer.clickup.com/docs/authentication',
    sourceUrl: 'https://developer.clickup.com/docs/authentication',
  }),
];
