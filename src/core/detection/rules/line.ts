/**
 * LINE: channel access tokens (base64, long-lived) and channel secrets of 32 hex digits, known by their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const lineRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'line-channel-secret',
    name: 'LINE channel secret',
    description: 'Whoever has it forges events that the bot takes for LINE’s.',
    words: ['line_channel', 'line-channel', 'linechannel', 'line_secret'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
    sourceUrl: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
  }),
  defineNamedToken({
    id: 'line-channel-access-token',
    name: 'LINE channel access token',
    description: 'Whoever has it sends messages as the channel.',
    words: ['line_channel', 'line-channel', 'linechannel', 'line_access', 'line_token'],
    body: [{ alphabet: 'base64', length: [165, 175] }, '='],
    revocationUrl: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
    sourceUrl: 'https://developers.line.biz/en/docs/basics/channel-access-token/',
  }),
  defineNamedToken({
    id: 'line-notify-token',
    name: 'LINE Notify access token',
    description: 'Whoever has it sends notifications to the chat.',
    words: ['line_notify', 'linenotify', 'line-notify'],
    body: { alphabet: 'alnum', length: 43 },
    revocationUrl: 'https://notify-bot.line.me/doc/en/',
    sourceUrl: 'https://notify-bot.line.me/doc/en/',
  }),
];
