/** Deno Deploy: access tokens are `ddp_`, `ddw_` or, of an organisation, `ddo_` and 36 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const denoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'deno-deploy-token',
    name: 'Deno Deploy access token',
    description: 'Whoever has it deploys as its owner.',
    prefixes: ['ddp_', 'ddw_', 'ddo_'],
    body: { alphabet: 'alnum', length: 36 },
    revocationUrl: 'https://docs.deno.com/deploy/',
    sourceUrl: 'https://docs.deno.com/deploy/',
  }),
];
