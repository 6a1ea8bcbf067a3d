/** Lark (Feishu): app secrets of 32 characters, known by their name; access tokens are `t-`, `u-` or `a-` and 14 or more characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const larkRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'lark-app-secret',
    name: 'Lark app secret',
    description: 'With the app id it acts as the application in the organisation.',
    words: ['lark_', 'larksuite', 'lark-', 'larkapp', 'feishu'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl:
      'https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide',
    sourceUrl:
      'https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide',
  }),
  defineNamedToken({
    id: 'lark-tenant-access-token',
    name: 'Lark tenant access token',
    description: 'Whoever has it acts as the application until the token expires.',
    words: ['lark', 'feishu'],
    body: ['t-', { alphabet: 'wordOrDot', length: [14, 50] }],
    revocationUrl:
      'https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide',
    sourceUrl:
      'https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide',
  }),
  defineNamedToken({
    id: 'lark-user-access-token',
    name: 'Lark user access token',
    description: 'Whoever has it acts as the user until the token expires.',
    words: ['lark', 'feishu'],
    body: ['u-', { alphabet: 'wordOrDot', length: [14, 50] }],
    revocationUrl:
      'https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide',
    sourceUrl:
      'https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide',
  }),
  defineNamedToken({
    id: 'lark-app-access-token',
    name: 'Lark app access token',
    description: 'Whoever has it acts as the application until the token expires.',
    words: ['lark', 'feishu'],
    body: ['a-', { alphabet: 'wordOrDot', length: [30, 50] }],
    revocationUrl:
      'https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide',
    sourceUrl:
      'https://open.larksuite.com/document/server-docs/getting-started/api-access-token/app-access-token-development-guide',
  }),
];
