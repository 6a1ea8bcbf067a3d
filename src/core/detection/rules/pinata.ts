/** Pinata: API keys are 20, their secrets 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const pinataRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'pinata-api-secret',
    name: 'Pinata API secret',
    description: 'Whoever has it, with the API key, pins and removes the owner’s files.',
    words: ['pinata'],
    body: { alphabet: 'hex', length: 64 },
    parts: ['pinata-api-key'],
    revocationUrl: 'https://docs.pinata.cloud/account-management/api-keys',
    sourceUrl: 'https://docs.pinata.cloud/account-management/api-keys',
  }),
  defineNamedToken({
    id: 'pinata-api-key',
    name: 'Pinata API key',
    description: 'It names a key whose secret usually stands beside it.',
    severity: 'warning',
    words: ['pinata'],
    body: { alphabet: 'hex', length: 20 },
    revocationUrl: 'https://docs.pinata.cloud/account-management/api-keys',
    sourceUrl: 'https://docs.pinata.cloud/account-management/api-keys',
  }),
];
