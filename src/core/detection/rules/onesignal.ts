/** OneSignal: `os_v2_app_` and `os_v2_org_` keys. */
import type { PatternRule } from '../rule';
import { definePrefixedToken, defineNamedToken } from './shapes';

export const onesignalRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'onesignal-api-key',
    name: 'OneSignal API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['os_v2_app_', 'os_v2_org_'],
    body: { alphabet: 'lowerAlnum', length: [100, 110] },
    revocationUrl: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
    sourceUrl: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
  }),
  defineNamedToken({
    id: 'onesignal-legacy-api-key',
    name: 'OneSignal REST API key (before 2024)',
    description: 'Whoever has it sends notifications to all users of the app.',
    words: ['onesignal', 'one_signal'],
    body: { alphabet: 'base64', length: 48 },
    revocationUrl: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
    sourceUrl: 'https://documentation.onesignal.com/docs/en/keys-and-ids',
  }),
];
