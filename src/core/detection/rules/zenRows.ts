/** ZenRows: API keys of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const zenRowsRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'zenrows-api-key',
    name: 'ZenRows API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['zenrows'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://docs.zenrows.com/first-steps/getting-started-guide',
    sourceUrl: 'https://docs.zenrows.com/first-steps/getting-started-guide',
  }),
];
