/** Packagist: tokens open with `packagist_` and the kind, then 60 random hex digits and a checksum of 8. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const packagistRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'packagist-token',
    name: 'Packagist token',
    description: 'Whoever has it reads private packages, or changes them as the token allows.',
    prefixes: ['packagist_ort_', 'packagist_out_', 'packagist_uut_', 'packagist_ack_'],
    body: { alphabet: 'hex', length: [68, 81] },
    revocationUrl: 'https://packagist.com/docs/composer-authentication',
    sourceUrl: 'https://packagist.com/docs/composer-authentication',
  }),
];
