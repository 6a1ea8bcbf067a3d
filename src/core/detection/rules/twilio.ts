/**
 * Twilio: the auth token of an account (32 hex digits, known by its name only) and the SID of an API key, which names
 * a key whose secret usually stands beside it.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const twilioRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'twilio-auth-token',
    name: 'Twilio auth token',
    description: 'With the account SID it calls, texts and reads logs at the account\u2019s cost.',
    words: ['twilio'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.twilio.com/docs/iam/access-tokens#auth-tokens',
    sourceUrl: 'https://www.twilio.com/docs/glossary/what-is-an-api-key',
  }),
  definePrefixedToken({
    id: 'twilio-api-key-sid',
    name: 'Twilio API key SID',
    description: 'It names an API key; with the key\u2019s secret it acts for the account.',
    severity: 'warning',
    prefixes: ['SK'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://www.twilio.com/docs/iam/api-keys',
    sourceUrl: 'https://www.twilio.com/docs/iam/api-keys',
  }),
  defineNamedToken({
    id: 'twilio-api-key-secret',
    name: 'Twilio API key secret',
    description: 'With the key’s SID it calls, texts and reads logs at the account’s cost.',
    words: [
      'twilio_api_secret',
      'twilio_api_key_secret',
      'twilioapisecret',
      'twilio_secret',
      'twilio-api-secret',
    ],
    body: { alphabet: 'alnum', length: 32 },
    parts: ['twilio-api-key-sid'],
    revocationUrl: 'https://www.twilio.com/docs/iam/api-keys',
    sourceUrl: 'https://www.twilio.com/docs/iam/api-keys',
  }),
];
