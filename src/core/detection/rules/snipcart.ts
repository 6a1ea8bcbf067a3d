/** Snipcart: secret API keys are 75 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const snipcartRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'snipcart-secret-key',
    name: 'Snipcart secret API key',
    description: 'Whoever has it reads orders and customers, and refunds.',
    words: ['snipcart'],
    body: { alphabet: 'padded', length: 75 },
    revocationUrl: 'https://docs.snipcart.com/v3/api-reference/authentication',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/snipcart',
  }),
];
