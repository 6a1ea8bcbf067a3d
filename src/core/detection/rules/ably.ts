/** Ably: API keys are the app’s id, the key’s id and a secret of 22 or more characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ablyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ably-api-key',
    name: 'Ably API key',
    description: 'Whoever has it sends and reads within the key’s capabilities.',
    words: ['ably_api', 'ably_key', 'ably-api', 'ablyapi', 'ably'],
    body: [
      { alphabet: 'base64url', length: [6, 8] },
      '.',
      { alphabet: 'base64url', length: [6, 8] },
      ':',
      { alphabet: 'base64url', length: [22, 64] },
    ],
    revocationUrl: 'https://ably.com/docs/auth/revocation',
    sourceUrl: 'https://ably.com/docs/auth',
  }),
];
