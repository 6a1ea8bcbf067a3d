/** Twitch: client secrets and tokens of 30 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const twitchRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'twitch-client-secret',
    name: 'Twitch client secret or token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['twitch'],
    body: { alphabet: 'lowerAlnum', length: 30 },
    revocationUrl: 'https://dev.twitch.tv/docs/authentication/register-app/',
    sourceUrl: 'https://dev.twitch.tv/docs/authentication/register-app/',
  }),
  definePrefixedToken({
    id: 'twitch-chat-token',
    name: 'Twitch chat password',
    description: 'Whoever has it chats, and does what else its scopes allow, as the owner.',
    prefixes: ['oauth:'],
    body: { alphabet: 'lowerAlnum', length: 30 },
    revocationUrl: 'https://dev.twitch.tv/docs/authentication/revoke-tokens/',
    sourceUrl: 'https://dev.twitch.tv/docs/chat/authenticating/',
  }),
];
