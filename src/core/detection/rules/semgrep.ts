/** Semgrep: app tokens of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const semgrepRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'semgrep-app-token',
    name: 'Semgrep app token',
    description: 'Whoever has it reads findings and changes policies of the organisation.',
    words: ['semgrep'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://semgrep.dev/docs/deployment/access-api',
    sourceUrl: 'https://semgrep.dev/docs/deployment/access-api',
  }),
];
