/** Zenserp: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const zenserpRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'zenserp-api-key',
    name: 'Zenserp API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['zenserp'],
    body: uuid,
    revocationUrl: 'https://app.zenserp.com/documentation',
    sourceUrl: 'https://app.zenserp.com/documentation',
  }),
];
