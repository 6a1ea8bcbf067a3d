/** PartnerStack: keys of 64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const partnerStackRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'partnerstack-api-key',
    name: 'PartnerStack API key',
    description: 'Whoever has it reads and changes partners and their rewards.',
    words: ['partnerstack'],
    body: { alphabet: 'alnum', length: 64 },
    revocationUrl: 'https://docs.partnerstack.com/docs/partnerstack-api',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/partnerstack',
  }),
];
