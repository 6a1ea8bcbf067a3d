/** Sendbird: API tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const sendbirdRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'sendbird-api-token',
    name: 'Sendbird API token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['sendbird'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
    sourceUrl: 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api',
  }),
];
