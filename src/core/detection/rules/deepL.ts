/** DeepL: API keys are UUIDs known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const deepLRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'deepl-api-key',
    name: 'DeepL API key',
    description: 'Whoever has it translates at the owner’s cost.',
    words: ['deepl'],
    body: uuid,
    revocationUrl: 'https://developers.deepl.com/docs/getting-started/auth',
    sourceUrl: 'https://developers.deepl.com/docs/getting-started/auth',
  }),
];
