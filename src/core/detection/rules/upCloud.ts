/** UpCloud: API tokens are `ucat_` and 26 upper-case characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const upCloudRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'upcloud-api-token',
    name: 'UpCloud API token',
    description: 'Whoever has it manages the account’s servers.',
    prefixes: ['ucat_'],
    body: { alphabet: 'upperAlnum', length: 26 },
    revocationUrl: 'https://upcloud.com/docs/guides/getting-started-upcloud-api/',
    sourceUrl: 'https://upcloud.com/docs/guides/getting-started-upcloud-api/',
  }),
];
