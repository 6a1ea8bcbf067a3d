/** PubNub: secret keys are `sec-c-` and a UUID in base64. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const pubNubRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'pubnub-secret-key',
    name: 'PubNub secret key',
    description: 'Whoever has it grants itself access to every channel.',
    prefixes: ['sec-c-'],
    body: { alphabet: 'base64', length: 48 },
    revocationUrl: 'https://www.pubnub.com/docs/general/setup/account-setup',
    sourceUrl: 'https://www.pubnub.com/docs/general/setup/account-setup',
  }),
];
