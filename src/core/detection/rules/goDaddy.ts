/** GoDaddy: API keys of 35 or 37 characters and secrets of 22, joined by a colon in the scheme `sso-key` or known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const goDaddyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'godaddy-api-credentials',
    name: 'GoDaddy API key and secret',
    description: 'Whoever has them manages the account’s domains.',
    words: ['sso-key', 'godaddy'],
    body: [{ alphabet: 'word', length: [30, 40] }, ':', { alphabet: 'base64url', length: 22 }],
    revocationUrl: 'https://developer.godaddy.com/getstarted',
    sourceUrl: 'https://developer.godaddy.com/getstarted',
  }),
  defineNamedToken({
    id: 'godaddy-api-key',
    name: 'GoDaddy API key',
    description: 'It names an API key; with the secret it manages the account’s domains.',
    severity: 'warning',
    words: ['godaddy'],
    body: { alphabet: 'word', length: [35, 37] },
    revocationUrl: 'https://developer.godaddy.com/getstarted',
    sourceUrl: 'https://developer.godaddy.com/getstarted',
  }),
  defineNamedToken({
    id: 'godaddy-api-secret',
    name: 'GoDaddy API secret',
    description: 'With the API key it manages the account’s domains.',
    words: ['godaddy'],
    body: { alphabet: 'alnum', length: 22 },
    revocationUrl: 'https://developer.godaddy.com/getstarted',
    sourceUrl: 'https://developer.godaddy.com/getstarted',
  }),
];
