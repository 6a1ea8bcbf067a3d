/** DeepL: API keys are UUIDs, known by their name; those of free accounts end in `:fx`. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const deepLRules: readonly PatternRule[] = [
  defineRule({
    id: 'deepl-free-api-key',
    name: 'DeepL API key (free)',
    description: 'Whoever has it translates at the owner’s cost.',
    severity: 'error',
    keywords: [':fx'],
    pattern: /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:fx(?!\w)/,
    reach: { before: 36, after: 8 },
    revocationUrl: 'https://developers.deepl.com/docs/getting-started/auth',
    sourceUrl: 'https://developers.deepl.com/docs/getting-started/auth',
    samples: (build) => ({
      matches: [
        `auth_key: "«${build.hex(8)}-${build.hex(4)}-${build.hex(4)}-${build.hex(4)}-${build.hex(12)}:fx»"`,
      ],
      lookalikes: ['<div xmlns:fx="x">', `${build.hex(12)}:fx`],
    }),
  }),
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
