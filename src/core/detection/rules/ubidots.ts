/** Ubidots: tokens are `BBUS-`, `BBFF-` or `A1E-` and 30 characters; API keys are longer. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const ubidotsRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'ubidots-token',
    name: 'Ubidots token',
    description: 'Whoever has it reads and writes the devices’ data.',
    prefixes: ['BBFF-', 'BBUS-', 'A1E-'],
    body: { alphabet: 'alnum', length: [30, 40] },
    revocationUrl: 'https://docs.ubidots.com/reference/authentication',
    sourceUrl: 'https://docs.ubidots.com/reference/authentication',
  }),
];
