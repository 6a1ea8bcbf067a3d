/** Okta: API tokens (SSWS) of 42 characters that start with `00`, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const oktaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'okta-api-token',
    name: 'Okta API token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['okta'],
    body: { alphabet: 'base64url', length: 42 },
    revocationUrl: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    sourceUrl: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
  }),
  defineNamedToken({
    id: 'okta-client-secret',
    name: 'Okta client secret',
    description: 'With the client id it speaks for the application in OAuth flows.',
    words: ['okta_client_secret', 'okta_oauth', 'oktaclientsecret', 'okta-client-secret', 'okta_secret'],
    body: { alphabet: 'base64url', length: 64 },
    revocationUrl: 'https://developer.okta.com/docs/guides/client-secret-rotation-key/main/',
    sourceUrl: 'https://developer.okta.com/docs/guides/client-secret-rotation-key/main/',
  }),
  definePrefixedToken({
    id: 'okta-api-token-header',
    name: 'Okta API token in an authorization header',
    description: 'Whoever has it administers the organisation as the token’s creator.',
    prefixes: ['SSWS 00'],
    body: { alphabet: 'base64url', length: 40 },
    revocationUrl: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
    sourceUrl: 'https://developer.okta.com/docs/reference/core-okta-api/#authentication',
  }),
];
