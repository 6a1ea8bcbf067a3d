/** Route4Me: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const route4meRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'route4me-api-key',
    name: 'Route4Me API key',
    description: 'Whoever has it reads and changes routes and addresses.',
    words: ['route4me'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://support.route4me.com/route-planning-api-key/',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/route4me',
  }),
];
