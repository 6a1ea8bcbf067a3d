/** Textmagic: API keys of 28 to 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const textMagicRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'textmagic-api-key',
    name: 'Textmagic API key',
    description: 'Whoever has it sends messages at the owner’s cost.',
    words: ['textmagic', 'text_magic'],
    body: { alphabet: 'alnum', length: [28, 32] },
    revocationUrl: 'https://docs.textmagic.com/#section/Authentication',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/textmagic',
  }),
];
