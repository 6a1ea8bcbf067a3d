/** Crowdin: personal access tokens of 80 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const crowdinRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'crowdin-access-token',
    name: 'Crowdin personal access token',
    description: 'Whoever has it reads and changes translations as its owner.',
    words: ['crowdin'],
    body: { alphabet: 'hex', length: 80 },
    revocationUrl: 'https://support.crowdin.com/developer/authorization/',
    sourceUrl: 'https://support.crowdin.com/developer/authorization/',
  }),
];
