/** Tatum: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const tatumRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'tatum-api-key',
    name: 'Tatum API key',
    description: 'Whoever has it uses the blockchain nodes at the owner’s cost.',
    words: ['tatum'],
    body: uuid,
    revocationUrl: 'https://docs.tatum.io/docs/authentication',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/tatumio',
  }),
];
