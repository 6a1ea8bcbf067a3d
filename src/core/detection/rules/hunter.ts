/** Hunter: API keys of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const hunterRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'hunter-api-key',
    name: 'Hunter API key',
    description: 'Whoever has it finds addresses at the owner’s cost.',
    words: [
      'hunter_api',
      'hunter_key',
      'hunter.io',
      'hunterio',
      'hunter-api',
      'hunterapi',
      'hunter_io',
      'hunter',
    ],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://hunter.io/api-documentation',
    sourceUrl: 'https://hunter.io/api-documentation',
  }),
];
