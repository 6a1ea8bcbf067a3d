/**
 * Baidu AI Cloud: API keys of Qianfan and the other AI services are `bce-v3/ALTAK-`, the rest of the key's id, a slash
 * and 40 hex digits.
 */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const baiduRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'baidu-ai-api-key',
    name: 'Baidu AI Cloud API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['bce-v3/ALTAK-'],
    body: [{ alphabet: 'alnum', length: [18, 24] }, '/', { alphabet: 'hex', length: 40 }],
    revocationUrl: 'https://cloud.baidu.com/doc/qianfan/s/Kmh4sutww',
    sourceUrl: 'https://cloud.baidu.com/doc/qianfan-docs/s/qm8qxemze',
  }),
];
