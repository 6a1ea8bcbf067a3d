/** Endor Labs: API keys are `endr+` and 16 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const endorLabsRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'endor-labs-api-key',
    name: 'Endor Labs API key',
    description: 'With the secret it acts within the key’s permissions.',
    prefixes: ['endr+'],
    body: { alphabet: 'alnum', length: 16 },
    revocationUrl: 'https://docs.endorlabs.com/administration/api-keys/',
    sourceUrl: 'https://docs.endorlabs.com/administration/api-keys/',
  }),
];
