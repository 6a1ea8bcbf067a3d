/** Optimizely: personal tokens are `2:` and 48 or more characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const optimizelyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'optimizely-access-token',
    name: 'Optimizely personal access token',
    description: 'Whoever has it changes the owner’s experiments and flags.',
    words: ['optimizely'],
    body: ['2:', { alphabet: 'base64url', length: [48, 64] }],
    revocationUrl: 'https://support.optimizely.com/hc/en-us/articles/4410289439885',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/optimizely',
  }),
];
