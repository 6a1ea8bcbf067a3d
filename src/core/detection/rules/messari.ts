/** Messari: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const messariRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'messari-api-key',
    name: 'Messari API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['messari'],
    body: uuid,
    revocationUrl: 'https://docs.messari.io/docs/authentication',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/messari',
  }),
];
