/** Bird (MessageBird): API keys of 25 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const messageBirdRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'messagebird-api-key',
    name: 'MessageBird API key',
    description: 'Whoever has it texts at the account’s cost.',
    words: ['messagebird', 'message_bird', 'message-bird'],
    body: { alphabet: 'alnum', length: 25 },
    revocationUrl: 'https://developers.messagebird.com/api/#authentication',
    sourceUrl: 'https://developers.messagebird.com/api/#authentication',
  }),
];
