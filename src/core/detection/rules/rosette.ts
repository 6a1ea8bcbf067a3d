/** Rosette: API keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const rosetteRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'rosette-api-key',
    name: 'Rosette API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['rosette'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://documentation-rosette.babelstreet.com/',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/rosette',
  }),
];
