/** Zendesk: API tokens of 40 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const zendeskRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'zendesk-api-token',
    name: 'Zendesk API token',
    description: 'With a user’s mail address it reads and changes tickets as that user.',
    words: ['zendesk'],
    body: { alphabet: 'alnum', length: 40 },
    revocationUrl:
      'https://support.zendesk.com/hc/en-us/articles/4408889192858-Managing-API-token-access-to-the-Zendesk-API',
    sourceUrl:
      'https://support.zendesk.com/hc/en-us/articles/4408889192858-Managing-API-token-access-to-the-Zendesk-API',
  }),
  defineNamedToken({
    id: 'zendesk-oauth-secret',
    name: 'Zendesk OAuth client secret',
    description: 'Whoever has it gets tokens in the app’s name.',
    words: ['zendesk'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl:
      'https://support.zendesk.com/hc/en-us/articles/4408845965210-Using-OAuth-authentication-with-your-application',
    sourceUrl:
      'https://support.zendesk.com/hc/en-us/articles/4408845965210-Using-OAuth-authentication-with-your-application',
  }),
];
