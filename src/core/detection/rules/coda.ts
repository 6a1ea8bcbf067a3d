/** Coda: API tokens are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const codaRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'coda-api-token',
    name: 'Coda API token',
    description: 'Whoever has it reads and changes documents as its owner.',
    words: ['coda_api', 'coda-api', 'codaapi', 'coda_token'],
    body: uuid,
    revocationUrl: 'https://coda.io/developers/apis/v1',
    sourceUrl: 'https://coda.io/developers/apis/v1',
  }),
];
