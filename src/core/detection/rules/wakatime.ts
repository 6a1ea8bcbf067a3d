/** WakaTime: API keys with the prefix `waka_` and a UUID. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const wakatimeRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'wakatime-api-key',
    name: 'WakaTime API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['waka_'],
    body: { alphabet: 'base64url', length: [36, 36] },
    revocationUrl: 'https://wakatime.com/developers',
    sourceUrl: 'https://wakatime.com/developers',
  }),
];
