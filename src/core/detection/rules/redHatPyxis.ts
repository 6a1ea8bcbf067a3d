/** Red Hat Pyxis: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const redHatPyxisRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'pyxis-api-key',
    name: 'Red Hat Pyxis API key',
    description: 'Whoever has it submits and publishes certified images.',
    words: ['pyxis'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://docs.redhat.com/en/documentation/red_hat_software_certification/',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/redhatpyxis',
  }),
];
