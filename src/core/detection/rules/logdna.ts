/** Mezmo (LogDNA): ingestion and service keys of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const logdnaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'logdna-key',
    name: 'Mezmo (LogDNA) key',
    description: 'Whoever has it sends logs, or reads them with a service key.',
    words: ['logdna', 'mezmo'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.mezmo.com/docs/ingestion-key',
    sourceUrl: 'https://docs.mezmo.com/docs/ingestion-key',
  }),
];
