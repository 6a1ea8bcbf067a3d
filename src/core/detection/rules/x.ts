/** X (Twitter): app-only bearer tokens open with a run of `A` and hold percent-encoded base64; access tokens are a numeric id, a hyphen and 40 characters. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const xRules: readonly PatternRule[] = [
  defineRule({
    id: 'x-bearer-token',
    name: 'X app-only bearer token',
    description: 'Whoever has it reads the API as the application.',
    severity: 'error',
    keywords: ['aaaaaaaaaaaaaaaaaaa'],
    pattern:
      /(?<![0-9A-Za-z+/%])A{18,24}(?=[0-9A-Za-z]{0,9}[B-Zb-z0-9])[0-9A-Za-z%]{40,120}(?![0-9A-Za-z%+/])/,
    validate: (token) => (/[0-9%]/.test(token.replace(/^A+/, '')) ? 'unknown' : 'disproven'),
    revocationUrl: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/application-only',
    sourceUrl: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/application-only',
    samples: (build) => ({
      matches: [
        `X_BEARER=«AAAAAAAAAAAAAAAAAAAAA${build.alnum(20)}%2B${build.alnum(40)}%3D${build.alnum(30)}»`,
      ],
      lookalikes: [
        `AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`,
        `AAAAAAAAAAAAAAAAAAAAA${build.alnum(8)}`,
      ],
    }),
  }),
  defineNamedToken({
    id: 'x-access-token',
    name: 'X access token',
    description: 'With its secret it acts as the person who authorised the application.',
    words: ['twitter', 'x_access', 'x_api'],
    body: [{ alphabet: 'digits', length: [15, 25] }, '-', { alphabet: 'alnum', length: [20, 40] }],
    revocationUrl: 'https://developer.x.com/en/portal/dashboard',
    sourceUrl: 'https://docs.x.com/fundamentals/authentication/oauth-1-0a/obtaining-user-access-tokens',
  }),
  defineNamedToken({
    id: 'x-api-key',
    name: 'X (Twitter) API key',
    description: 'It names an application; with the secret it acts for it.',
    severity: 'warning',
    words: ['twitter', 'x_api', 'x-api-consumer'],
    body: { alphabet: 'alnum', length: 25 },
    revocationUrl: 'https://docs.x.com/fundamentals/authentication/oauth-1-0a/api-key-and-secret',
    sourceUrl: 'https://docs.x.com/fundamentals/authentication/oauth-1-0a/api-key-and-secret',
  }),
  defineNamedToken({
    id: 'x-api-secret',
    name: 'X (Twitter) API key secret',
    description: 'With the API key it acts as the application.',
    words: ['twitter', 'x_api', 'x_consumer'],
    body: { alphabet: 'alnum', length: 50 },
    revocationUrl: 'https://docs.x.com/fundamentals/authentication/oauth-1-0a/api-key-and-secret',
    sourceUrl: 'https://docs.x.com/fundamentals/authentication/oauth-1-0a/api-key-and-secret',
  }),
  defineNamedToken({
    id: 'x-access-token-secret',
    name: 'X (Twitter) access token secret',
    description: 'With the access token it acts as its owner.',
    words: ['twitter', 'x_access'],
    body: { alphabet: 'alnum', length: 45 },
    revocationUrl: 'https://docs.x.com/fundamentals/authentication/oauth-1-0a/overview',
    sourceUrl: 'https://docs.x.com/fundamentals/authentication/oauth-1-0a/overview',
  }),
];
