/** LiveKit: API secrets of 43 or more characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const livekitRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'livekit-api-secret',
    name: 'LiveKit API secret',
    description: 'With the API key it makes tokens for every room.',
    words: ['livekit_api_secret', 'livekit_secret', 'livekitapisecret'],
    body: { alphabet: 'alnum', length: [43, 52] },
    revocationUrl: 'https://docs.livekit.io/home/get-started/authentication/',
    sourceUrl: 'https://docs.livekit.io/home/get-started/authentication/',
  }),
];
