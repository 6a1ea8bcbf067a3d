/** IPinfo: access tokens of 14 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ipInfoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ipinfo-access-token',
    name: 'IPinfo access token',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['ipinfo'],
    body: { alphabet: 'hex', length: 14 },
    revocationUrl: 'https://ipinfo.io/developers',
    sourceUrl: 'https://ipinfo.io/developers',
  }),
];
