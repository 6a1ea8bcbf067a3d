/** Shortcut: API tokens are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const shortcutRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'shortcut-api-token',
    name: 'Shortcut API token',
    description: 'Whoever has it reads and changes stories as its owner.',
    words: ['shortcut_api', 'shortcut_token', 'shortcut-api', 'clubhouse_api', 'clubhouse_token'],
    body: uuid,
    revocationUrl: 'https://developer.shortcut.com/api/rest/v3',
    sourceUrl: 'https://developer.shortcut.com/api/rest/v3',
  }),
];
