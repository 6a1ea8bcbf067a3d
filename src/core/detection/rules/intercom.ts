/** Intercom: access tokens are base64 that opens with `tok:`, or 60 characters known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const intercomRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'intercom-access-token',
    name: 'Intercom access token',
    description: 'Whoever has it reads conversations and customers of the workspace.',
    prefixes: ['dG9rO'],
    body: [{ alphabet: 'base64', length: [50, 60] }, '='],
    revocationUrl: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    sourceUrl: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  }),
  defineNamedToken({
    id: 'intercom-api-token',
    name: 'Intercom API token',
    description: 'Whoever has it reads conversations and customers of the workspace.',
    words: ['intercom'],
    body: [{ alphabet: 'base64', length: 59 }, '='],
    revocationUrl: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    sourceUrl: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  }),
  defineNamedToken({
    id: 'intercom-unpadded-api-token',
    name: 'Intercom API token (60 characters)',
    description: 'Whoever has it reads conversations and customers of the workspace.',
    words: ['intercom'],
    body: { alphabet: 'base64url', length: 60 },
    revocationUrl: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
    sourceUrl: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  }),
];
