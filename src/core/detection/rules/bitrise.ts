/** Bitrise: personal access tokens of 86 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const bitriseRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'bitrise-access-token',
    name: 'Bitrise personal access token',
    description: 'Whoever has it starts builds and reads their settings as its owner.',
    words: ['bitrise'],
    body: { alphabet: 'base64url', length: [60, 120] },
    revocationUrl: 'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens.html',
    sourceUrl: 'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens.html',
  }),
];
