/** SiliconFlow: API keys are `sk-` and 48 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const siliconFlowRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'siliconflow-api-key',
    name: 'SiliconFlow API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['siliconflow', 'silicon_flow'],
    body: ['sk-', { alphabet: 'lowerAlnum', length: 48 }],
    revocationUrl: 'https://docs.siliconflow.cn/en/userguide/quickstart',
    sourceUrl: 'https://docs.siliconflow.cn/en/userguide/quickstart',
  }),
];
