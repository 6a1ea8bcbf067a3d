/** SumUp: secret keys are `sup_sk_` and 32 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const sumupRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'sumup-secret-key',
    name: 'SumUp secret API key',
    description: 'Whoever has it takes payments for the merchant.',
    prefixes: ['sup_sk_'],
    body: { alphabet: 'alnum', length: [32, 48] },
    revocationUrl: 'https://developer.sumup.com/tools/authorization/api-keys/',
    sourceUrl: 'https://developer.sumup.com/tools/authorization/api-keys/',
  }),
];
