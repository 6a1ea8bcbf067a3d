/** Notion: integration tokens with the prefix `ntn_` (since 2024) or `secret_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const notionRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'notion-integration-token',
    name: 'Notion integration token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['ntn_'],
    body: { alphabet: 'alnum', length: [40, 50] },
    revocationUrl: 'https://developers.notion.com/docs/authorization',
    sourceUrl: 'https://developers.notion.com/docs/authorization',
  }),
  definePrefixedToken({
    id: 'notion-legacy-integration-token',
    name: 'Notion integration token (before 2024)',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['secret_'],
    body: { alphabet: 'alnum', length: 43 },
    revocationUrl: 'https://developers.notion.com/docs/authorization',
    sourceUrl: 'https://developers.notion.com/docs/authorization',
  }),
];
