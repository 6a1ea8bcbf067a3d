/** Spectral: keys are `spu-` and 32 hex digits, alone or as the user of the address in `SPECTRAL_DSN`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const spectralOpsRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'spectralops-key',
    name: 'Spectral key',
    description: 'Whoever has it sends scans to, and reads them from, the owner’s team.',
    prefixes: ['spu-'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://guides.spectralops.io/docs/gettings-started-github',
    sourceUrl: 'https://guides.spectralops.io/docs/gettings-started-github',
  }),
];
