/** Coze: personal access tokens are `pat_` and 64 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const cozeRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'coze-access-token',
    name: 'Coze personal access token',
    description: 'Whoever has it uses and changes bots as its owner.',
    words: ['coze'],
    body: ['pat_', { alphabet: 'alnum', length: 64 }],
    revocationUrl: 'https://www.coze.com/docs/developer_guides/pat',
    sourceUrl: 'https://www.coze.com/docs/developer_guides/pat',
  }),
];
