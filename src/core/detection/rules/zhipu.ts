/**
 * Zhipu AI: API keys are an id of 32 hex digits, a dot and a secret of 16 characters, known with their name.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const zhipuRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'zhipu-api-key',
    name: 'Zhipu AI API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['zhipu', 'bigmodel', 'glm_api'],
    body: [{ alphabet: 'hex', length: 32 }, '.', { alphabet: 'alnum', length: 16 }],
    revocationUrl: 'https://docs.bigmodel.cn/cn/guide/start/quick-start',
    sourceUrl: 'https://docs.bigmodel.cn/cn/guide/start/quick-start',
  }),
];
