/** Stream: API secrets of 64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const streamRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'getstream-api-secret',
    name: 'Stream API secret',
    description: 'Whoever has it makes tokens for, and acts as, every user of the app.',
    words: ['getstream', 'stream_api_secret', 'stream_secret', 'stream_chat', 'streamapisecret'],
    body: { alphabet: 'lowerAlnum', length: 64 },
    revocationUrl: 'https://getstream.io/chat/docs/node/tokens_and_authentication/',
    sourceUrl: 'https://getstream.io/chat/docs/node/tokens_and_authentication/',
  }),
];
