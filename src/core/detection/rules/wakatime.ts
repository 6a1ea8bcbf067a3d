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
  definePrefixedToken({
    id: 'wakatime-oauth-token',
    name: 'WakaTime OAuth token or app secret',
    description: 'Whoever has it reads the coding activity of the person, or acts as the app.',
    prefixes: ['waka_tok_', 'waka_ref_', 'waka_sec_'],
    body: { alphabet: 'alnum', length: [60, 90] },
    revocationUrl: 'https://wakatime.com/settings/apps',
    sourceUrl: 'https://wakatime.com/developers#authentication',
  }),
];
