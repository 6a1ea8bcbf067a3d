/** DevCycle: SDK keys name their kind after `dvc_`; only those of servers are secret. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const devCycleRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'devcycle-server-sdk-key',
    name: 'DevCycle server SDK key',
    description: 'Whoever has it reads every feature flag of the environment.',
    severity: 'warning',
    prefixes: ['dvc_server_'],
    body: { alphabet: 'alnum', length: [12, 64] },
    revocationUrl: 'https://docs.devcycle.com/platform/feature-flags/variables-and-variations',
    sourceUrl: 'https://docs.devcycle.com/platform/feature-flags/variables-and-variations',
  }),
];
