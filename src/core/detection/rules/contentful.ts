/**
 * Contentful: personal access tokens with the prefix `CFPAT-`; delivery tokens are known by their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const contentfulRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'contentful-personal-access-token',
    name: 'Contentful personal access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['CFPAT-'],
    body: { alphabet: 'base64url', length: [40, 50] },
    revocationUrl: 'https://www.contentful.com/help/token-management/personal-access-tokens/',
    sourceUrl: 'https://www.contentful.com/help/token-management/personal-access-tokens/',
  }),
  defineNamedToken({
    id: 'contentful-delivery-token',
    name: 'Contentful delivery API token',
    description: 'Whoever has it reads the content of the space.',
    words: ['contentful'],
    body: { alphabet: 'base64url', length: [43, 45] },
    revocationUrl: 'https://www.contentful.com/developers/docs/references/authentication/',
    sourceUrl: 'https://www.contentful.com/developers/docs/references/authentication/',
  }),
];
