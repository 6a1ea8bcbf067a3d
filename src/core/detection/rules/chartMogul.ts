/** ChartMogul: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const chartMogulRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'chartmogul-api-key',
    name: 'ChartMogul API key',
    description: 'Whoever has it reads and changes the company’s revenue data.',
    words: ['chartmogul', 'chart_mogul'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://dev.chartmogul.com/reference/authentication',
    sourceUrl: 'https://dev.chartmogul.com/reference/authentication',
  }),
];
