/** ClickHouse Cloud: API key secrets with the prefix `4b1d`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const clickhouseRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'clickhouse-cloud-api-secret',
    name: 'ClickHouse Cloud API key secret',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['4b1d'],
    body: { alphabet: 'alnum', length: 38 },
    revocationUrl: 'https://clickhouse.com/docs/cloud/manage/openapi',
    sourceUrl: 'https://clickhouse.com/docs/cloud/manage/openapi',
  }),
];
