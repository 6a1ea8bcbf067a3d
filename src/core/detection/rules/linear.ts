/** Linear: API keys with the prefix `lin_api_`; OAuth secrets with `lin_oauth_`. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const linearRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'linear-api-key',
    name: 'Linear API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['lin_api_', 'lin_oauth_'],
    body: { alphabet: 'alnum', length: [40, 64] },
    revocationUrl: 'https://linear.app/developers/graphql',
    sourceUrl: 'https://linear.app/developers/graphql',
  }),
  definePrefixedToken({
    id: 'linear-webhook-secret',
    name: 'Linear webhook signing secret',
    description: 'Whoever has it forges events that the application takes for Linear’s.',
    prefixes: ['lin_wh_'],
    body: { alphabet: 'alnum', length: [20, 64] },
    revocationUrl: 'https://linear.app/developers/webhooks',
    sourceUrl: 'https://linear.app/developers/webhooks',
  }),
  defineNamedToken({
    id: 'linear-client-secret',
    name: 'Linear client secret',
    description: 'With the client id it speaks for the application in OAuth flows.',
    words: ['linear_client', 'linear_secret', 'linear_oauth', 'linear-client', 'linearclient'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://linear.app/developers/oauth-2-0-authentication',
    sourceUrl: 'https://linear.app/developers/oauth-2-0-authentication',
  }),
];
