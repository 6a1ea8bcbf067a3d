/** Comet: API keys of 25 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const cometRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'comet-api-key',
    name: 'Comet API key',
    description: 'Whoever has it reads and writes experiments as its owner.',
    words: ['comet_api', 'cometml', 'comet_ml', 'comet-ml'],
    body: { alphabet: 'alnum', length: 25 },
    revocationUrl: 'https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/',
    sourceUrl: 'https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/',
  }),
];
