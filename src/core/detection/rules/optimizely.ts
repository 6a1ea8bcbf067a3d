/** Optimizely: personal tokens are `2:` and 52 characters, known with their name or as what authorises a request. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const optimizelyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'optimizely-access-token',
    name: 'Optimizely personal access token',
    description: 'Whoever has it changes the owner’s experiments and flags.',
    words: ['optimizely', 'authorization'],
    body: ['2:', { alphabet: 'base64url', length: 52 }],
    revocationUrl: 'https://support.optimizely.com/hc/en-us/articles/4410289439885',
    sourceUrl: 'https://support.optimizely.com/hc/en-us/articles/4410289439885',
  }),
];
