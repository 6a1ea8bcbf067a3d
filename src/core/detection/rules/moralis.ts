/** Moralis: API keys of 64 characters, known by their name. (Newer keys are JWTs.) */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const moralisRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'moralis-api-key',
    name: 'Moralis API key',
    description: 'Whoever has it uses up the owner’s requests.',
    words: ['moralis'],
    body: { alphabet: 'alnum', length: 64 },
    revocationUrl: 'https://docs.moralis.com/',
    sourceUrl: 'https://docs.moralis.com/',
  }),
];
