/** Xendit: secret keys are `xnd_production_` or `xnd_development_` and 40 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const xenditRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'xendit-secret-key',
    name: 'Xendit secret key',
    description: 'Whoever has it takes payments and pays out of the account.',
    prefixes: ['xnd_production_', 'xnd_development_'],
    body: { alphabet: 'alnum', length: [40, 80] },
    revocationUrl: 'https://docs.xendit.co/docs/api-keys',
    sourceUrl: 'https://docs.xendit.co/docs/api-keys',
  }),
];
