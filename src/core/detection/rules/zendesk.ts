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
];
