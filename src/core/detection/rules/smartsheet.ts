/** Smartsheet: API access tokens of 37 characters, 26 on older ones, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const smartsheetRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'smartsheet-access-token',
    name: 'Smartsheet API access token',
    description: 'Whoever has it reads and changes sheets as its owner.',
    words: ['smartsheet'],
    body: { alphabet: 'alnum', length: 37 },
    revocationUrl: 'https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication',
    sourceUrl: 'https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication',
  }),
];
