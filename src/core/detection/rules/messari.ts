/** Messari: API keys are 48 characters, older ones UUIDs; both are known by their name or the header `x-messari-api-key`. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

const DOCUMENTATION = 'https://docs.messari.io/docs/authentication';

export const messariRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'messari-api-key',
    name: 'Messari API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['messari'],
    body: { alphabet: 'base64', length: 48 },
    revocationUrl: DOCUMENTATION,
    sourceUrl: DOCUMENTATION,
  }),
  defineNamedToken({
    id: 'messari-legacy-api-key',
    name: 'Messari API key (older)',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['messari_api', 'messari-api', 'messariapi', 'messari_key', 'messarikey'],
    body: uuid,
    revocationUrl: DOCUMENTATION,
    sourceUrl: DOCUMENTATION,
  }),
];
