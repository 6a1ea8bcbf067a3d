/** Amplitude: API keys and secret keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const amplitudeRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'amplitude-secret-key',
    name: 'Amplitude API key or secret key',
    description: 'Key and secret together export the project’s events.',
    severity: 'warning',
    words: ['amplitude'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://amplitude.com/docs/apis/keys-and-tokens',
    sourceUrl: 'https://amplitude.com/docs/apis/keys-and-tokens',
  }),
];
