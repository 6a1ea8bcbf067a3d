/** dbt Cloud: service tokens (`dbtc_`) and personal tokens (`dbtu_`). */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const dbtRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'dbt-cloud-token',
    name: 'dbt Cloud token',
    description: 'Whoever has it runs jobs and reads metadata within the token’s permissions.',
    prefixes: ['dbtc_', 'dbtu_'],
    body: { alphabet: 'base64url', length: [36, 64] },
    revocationUrl: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
    sourceUrl: 'https://docs.getdbt.com/docs/dbt-cloud-apis/authentication',
  }),
];
