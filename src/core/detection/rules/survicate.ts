/** Survicate: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const survicateRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'survicate-api-key',
    name: 'Survicate API key',
    description: 'Whoever has it reads the answers to surveys.',
    words: ['survicate'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developers.survicate.com/data-export/setup/',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/survicate',
  }),
];
