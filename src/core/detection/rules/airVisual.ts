/** IQAir AirVisual: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const airVisualRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'airvisual-api-key',
    name: 'IQAir AirVisual API key',
    description: 'Whoever has it uses up the account’s calls.',
    words: ['airvisual', 'iqair'],
    body: uuid,
    revocationUrl: 'https://api-docs.iqair.com/',
    sourceUrl: 'https://api-docs.iqair.com/',
  }),
];
