/** CodeRabbit: API keys are `cr-` and 58 hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const codeRabbitRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'coderabbit-api-key',
    name: 'CodeRabbit API key',
    description: 'Whoever has it reads reviews and reports of the organisation.',
    prefixes: ['cr-'],
    body: { alphabet: 'hex', length: 58 },
    revocationUrl: 'https://docs.coderabbit.ai/api-reference',
    sourceUrl: 'https://docs.coderabbit.ai/api-reference',
  }),
];
