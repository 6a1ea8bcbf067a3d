/** Agora: app certificates of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const agoraRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'agora-app-certificate',
    name: 'Agora app certificate',
    description: 'With the app’s id it makes tokens for every channel.',
    words: ['agora'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.agora.io/en/video-calling/token-authentication/authentication-workflow',
    sourceUrl: 'https://docs.agora.io/en/video-calling/token-authentication/authentication-workflow',
  }),
];
