/**
 * Trello: tokens that open with `ATTA`, 64 hex digits and a checksum of 8; older tokens of 64 hex digits and API keys
 * are known by their name (observed).
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const trelloRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'trello-api-token',
    name: 'Trello API token',
    description: 'With the API key it reads and changes its owner’s boards.',
    prefixes: ['ATTA'],
    body: [
      { alphabet: 'hex', length: 64 },
      { alphabet: 'upperHex', length: 8 },
    ],
    revocationUrl: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
    sourceUrl: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  }),
  defineNamedToken({
    id: 'trello-legacy-api-token',
    name: 'Trello API token (before 2023)',
    description: 'With the API key it reads and changes its owner’s boards.',
    words: ['trello'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
    sourceUrl: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  }),
  defineNamedToken({
    id: 'trello-api-key',
    name: 'Trello API key',
    description: 'It names an application; with a token it reads and changes boards.',
    severity: 'warning',
    words: ['trello'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
    sourceUrl: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  }),
];
