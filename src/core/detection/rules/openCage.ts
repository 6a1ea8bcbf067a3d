/** OpenCage: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const openCageRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'opencage-api-key',
    name: 'OpenCage API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['opencage'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://opencagedata.com/api#authentication',
    sourceUrl: 'https://opencagedata.com/api#authentication',
  }),
];
