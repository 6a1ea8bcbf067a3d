/** Deepgram: API keys of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const deepgramRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'deepgram-api-key',
    name: 'Deepgram API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['deepgram'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://developers.deepgram.com/docs/create-additional-api-keys',
    sourceUrl: 'https://developers.deepgram.com/docs/create-additional-api-keys',
  }),
];
