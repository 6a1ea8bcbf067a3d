/** Detectify: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const detectifyRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'detectify-api-key',
    name: 'Detectify API key',
    description: 'Whoever has it reads what scans found.',
    words: ['detectify'],
    body: uuid,
    revocationUrl: 'https://developer.detectify.com/',
    sourceUrl: 'https://developer.detectify.com/',
  }),
];
