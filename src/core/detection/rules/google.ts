/**
 * Google: API keys of Cloud projects, OAuth client secrets, access and refresh tokens. (Private keys of service
 * accounts are found as private keys.)
 */
import type { PatternRule } from '../rule';
import { defineRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const googleRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'google-api-key',
    name: 'Google API key',
    description:
      'Whoever has it uses the project\u2019s APIs at its cost, within the key\u2019s restrictions.',
    prefixes: ['AIza'],
    body: { alphabet: 'base64url', length: 35 },
    revocationUrl: 'https://cloud.google.com/docs/authentication/api-keys#delete_an_api_key',
    sourceUrl: 'https://cloud.google.com/docs/authentication/api-keys',
  }),
  definePrefixedToken({
    id: 'google-oauth-client-secret',
    name: 'Google OAuth client secret',
    description: 'Whoever has it speaks for the application in OAuth flows.',
    prefixes: ['GOCSPX-'],
    body: { alphabet: 'base64url', length: 28 },
    revocationUrl: 'https://support.google.com/cloud/answer/15549257',
    sourceUrl: 'https://developers.google.com/identity/protocols/oauth2',
  }),
  defineRule({
    id: 'google-oauth-access-token',
    name: 'Google OAuth access token',
    description: 'Whoever has it acts as the account within its scopes until it expires.',
    severity: 'error',
    keywords: ['ya29.'],
    // Those of service accounts and metadata servers have a letter and another dot behind the first.
    pattern: /(?<![0-9A-Za-z])ya29\.(?:[a-z]\.)?[\w-]{20,1024}(?![\w-]|\.\.)/,
    reach: { after: 1100 },
    revocationUrl: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
    sourceUrl: 'https://developers.google.com/identity/protocols/oauth2#size',
    samples: (build) => ({
      matches: [
        `token: "«ya29.${build.base64url(160)}»"`,
        `Authorization: Bearer «ya29.c.${build.base64url(240)}»`,
      ],
      lookalikes: [
        `ya29.${build.base64url(8)}`,
        `ya29.${'a'.repeat(60)}`,
        `ya29.c.${build.base64url(8)}`,
        `ya29.c.${build.base64url(40)}...`,
      ],
    }),
  }),
  defineRule({
    id: 'google-oauth-refresh-token',
    name: 'Google OAuth refresh token',
    description: 'Whoever has it, with the client\u2019s secret, gets new access tokens.',
    severity: 'error',
    keywords: ['1//0'],
    pattern: /(?<![0-9A-Za-z/])1\/\/0[\w-]{40,128}(?![\w-])/,
    revocationUrl: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
    sourceUrl: 'https://developers.google.com/identity/protocols/oauth2#size',
    samples: (build) => ({
      matches: [`refresh_token = "«1//0${build.base64url(62)}»"`],
      lookalikes: [`http://example.org/1//0${build.base64url(20)}`, '1//0'],
    }),
  }),
  definePrefixedToken({
    id: 'google-gemini-api-key',
    name: 'Google AI Studio authorisation key',
    description: 'Whoever has it calls the Gemini API at the project\u2019s cost.',
    prefixes: ['AQ.Ab8'],
    body: { alphabet: 'base64url', length: [40, 64] },
    revocationUrl: 'https://ai.google.dev/gemini-api/docs/api-key',
    sourceUrl: 'https://ai.google.dev/gemini-api/docs/api-key',
  }),
  definePrefixedToken({
    id: 'google-oauth-authorization-code',
    name: 'Google OAuth authorisation code',
    description: 'Whoever has it, with the client’s secret, gets tokens until it is used or expires.',
    severity: 'warning',
    prefixes: ['4/0A'],
    body: { alphabet: 'base64url', length: [50, 100] },
    revocationUrl: 'https://developers.google.com/identity/protocols/oauth2/web-server',
    sourceUrl: 'https://developers.google.com/identity/protocols/oauth2/web-server',
  }),
];
