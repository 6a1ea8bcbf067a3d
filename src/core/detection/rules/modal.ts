/** Modal: token secrets are `as-` and 22 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const modalRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'modal-token-secret',
    name: 'Modal token secret',
    description: 'With the token’s id it runs code at the workspace’s cost.',
    words: ['modal_token', 'modal-token', 'modaltoken'],
    body: ['as-', { alphabet: 'alnum', length: 22 }],
    revocationUrl: 'https://modal.com/docs/reference/modal.config',
    sourceUrl: 'https://modal.com/docs/reference/modal.config',
  }),
];
