/** DryRun Security: API keys are `dryrunsec_` and 32 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const dryRunSecurityRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'dryrun-security-api-key',
    name: 'DryRun Security API key',
    description: 'Whoever has it reads what was found in the repositories.',
    prefixes: ['dryrunsec_'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://docs.dryrun.security/',
    sourceUrl: 'https://docs.dryrun.security/',
  }),
];
