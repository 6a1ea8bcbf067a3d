/**
 * Databricks: `dapi` and 32 hex digits, at times with a version after a hyphen; `dose` for OAuth secrets.
 */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const databricksRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'databricks-access-token',
    name: 'Databricks access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['dapi', 'dose', 'dkea'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.databricks.com/en/dev-tools/auth/pat.html',
    sourceUrl: 'https://docs.databricks.com/en/dev-tools/auth/pat.html',
  }),
];
