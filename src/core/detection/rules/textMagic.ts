/** Textmagic: API keys of 30 characters, known by their name or the header `X-TM-Key`. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const textMagicRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'textmagic-api-key',
    name: 'Textmagic API key',
    description: 'Whoever has it sends messages at the owner’s cost.',
    words: ['textmagic', 'text_magic', 'x-tm-key'],
    body: { alphabet: 'alnum', length: 30 },
    revocationUrl: 'https://docs.textmagic.com/#section/Authentication',
    sourceUrl: 'https://docs.textmagic.com/#section/Authentication',
  }),
];
