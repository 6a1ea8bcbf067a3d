/** JumpCloud: API keys of 40 characters; those of administrators since 2024 are `jca_` and 36. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const jumpCloudRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'jumpcloud-admin-api-key',
    name: 'JumpCloud administrator API key',
    description: 'Whoever has it manages the directory as the administrator.',
    prefixes: ['jca_'],
    body: { alphabet: 'alnum', length: 36 },
    revocationUrl: 'https://jumpcloud.com/support/jumpcloud-apis1',
    sourceUrl: 'https://jumpcloud.com/support/jumpcloud-apis1',
  }),
  defineNamedToken({
    id: 'jumpcloud-api-key',
    name: 'JumpCloud API key',
    description: 'Whoever has it manages the directory as the administrator.',
    words: ['jumpcloud', 'jump_cloud'],
    body: { alphabet: 'lowerAlnum', length: 40 },
    revocationUrl: 'https://jumpcloud.com/support/jumpcloud-apis1',
    sourceUrl: 'https://jumpcloud.com/support/jumpcloud-apis1',
  }),
];
