/** Wistia: API tokens of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const wistiaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'wistia-api-token',
    name: 'Wistia API token',
    description: 'Whoever has it reads and changes the owner’s videos.',
    words: ['wistia'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://docs.wistia.com/docs/making-api-requests',
    sourceUrl: 'https://docs.wistia.com/docs/making-api-requests',
  }),
];
