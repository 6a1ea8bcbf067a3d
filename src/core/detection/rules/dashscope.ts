/** Alibaba Cloud Model Studio (DashScope): API keys are `sk-` and 32 hex digits, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const dashscopeRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'dashscope-api-key',
    name: 'Alibaba Cloud Model Studio API key',
    description: 'Whoever has it uses the models at the account’s cost.',
    words: ['dashscope', 'qwen'],
    body: ['sk-', { alphabet: 'hex', length: 32 }],
    revocationUrl: 'https://www.alibabacloud.com/help/en/model-studio/get-api-key',
    sourceUrl: 'https://www.alibabacloud.com/help/en/model-studio/get-api-key',
  }),
];
