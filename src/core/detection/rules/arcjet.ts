/** Arcjet: site keys are `ajkey_` and 26 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const arcjetRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'arcjet-key',
    name: 'Arcjet site key',
    description: 'Whoever has it sends decisions in the site’s name.',
    prefixes: ['ajkey_'],
    body: { alphabet: 'lowerAlnum', length: 26 },
    revocationUrl: 'https://docs.arcjet.com/environment',
    sourceUrl: 'https://docs.arcjet.com/environment',
  }),
];
