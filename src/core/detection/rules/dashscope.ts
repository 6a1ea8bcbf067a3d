/**
 * Alibaba Cloud Model Studio (DashScope): API keys are `sk-` and 32 hex digits, known with their name; those of coding plans
 * are `sk-sp-` and 32 hex digits.
 */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

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
  definePrefixedToken({
    id: 'dashscope-coding-plan-api-key',
    name: 'Alibaba Cloud Model Studio API key of a coding plan',
    description: 'Whoever has it uses up the owner’s quota.',
    prefixes: ['sk-sp-'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://help.aliyun.com/zh/model-studio/coding-plan-quickstart',
    sourceUrl: 'https://help.aliyun.com/zh/model-studio/coding-plan-quickstart',
  }),
];
