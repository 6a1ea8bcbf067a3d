/** ApiFlash: access keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const apiFlashRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'apiflash-access-key',
    name: 'ApiFlash access key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['apiflash', 'api_flash'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://apiflash.com/documentation',
    sourceUrl: 'https://apiflash.com/documentation',
  }),
];
