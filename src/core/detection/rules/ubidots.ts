/** Ubidots: tokens and API keys are `BBFF-` or `BBUS-` and 30 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const ubidotsRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'ubidots-token',
    name: 'Ubidots token',
    description: 'Whoever has it reads and writes the devices’ data.',
    prefixes: ['BBFF-', 'BBUS-'],
    body: { alphabet: 'alnum', length: [30, 40] },
    revocationUrl: 'https://docs.ubidots.com/reference/authentication',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/ubidots',
  }),
];
