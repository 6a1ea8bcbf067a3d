/** Builder.io: private keys are `bpk-` and 32 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const builderIoRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'builder-io-private-key',
    name: 'Builder.io private key',
    description: 'Whoever has it writes content and changes the space.',
    prefixes: ['bpk-'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.builder.io/c/docs/using-your-api-key',
    sourceUrl: 'https://www.builder.io/c/docs/using-your-api-key',
  }),
];
