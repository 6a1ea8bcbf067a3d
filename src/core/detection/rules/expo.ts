/** Expo: access tokens of 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const expoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'expo-access-token',
    name: 'Expo access token',
    description: 'Whoever has it publishes updates and starts builds as its owner.',
    words: ['expo_token', 'expo_access', 'expo-token', 'expotoken'],
    body: { alphabet: 'base64url', length: 40 },
    revocationUrl: 'https://docs.expo.dev/accounts/programmatic-access/',
    sourceUrl: 'https://docs.expo.dev/accounts/programmatic-access/',
  }),
];
