/** Bannerbear: API keys are `bb_pr_` or `bb_ma_` and 30 hex digits; older ones are 22 characters and `tt`, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const bannerbearRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'bannerbear-api-key',
    name: 'Bannerbear API key',
    description: 'Whoever has it makes images at the owner’s cost.',
    prefixes: ['bb_pr_', 'bb_ma_'],
    body: { alphabet: 'hex', length: 30 },
    revocationUrl: 'https://developers.bannerbear.com/#authentication',
    sourceUrl: 'https://developers.bannerbear.com/#authentication',
  }),
  defineNamedToken({
    id: 'bannerbear-legacy-api-key',
    name: 'Bannerbear API key (without prefix)',
    description: 'Whoever has it makes images at the owner’s cost.',
    words: ['bannerbear'],
    body: [{ alphabet: 'alnum', length: 22 }, 'tt'],
    revocationUrl: 'https://developers.bannerbear.com/#authentication',
    sourceUrl: 'https://developers.bannerbear.com/#authentication',
  }),
];
