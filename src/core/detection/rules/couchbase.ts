/** Couchbase Capella: secrets of API keys are 60 or more base64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const couchbaseRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'couchbase-capella-api-secret',
    name: 'Couchbase Capella API secret',
    description: 'Whoever has it manages clusters within the key’s roles.',
    words: ['couchbase', 'capella'],
    body: { alphabet: 'base64', length: [60, 120] },
    revocationUrl: 'https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html',
    sourceUrl: 'https://docs.couchbase.com/cloud/management-api-guide/management-api-start.html',
  }),
];
