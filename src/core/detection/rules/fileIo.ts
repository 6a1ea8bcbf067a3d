/** file.io: API keys are two parts of 20 characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const fileIoRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'file-io-api-key',
    name: 'file.io API key',
    description: 'Whoever has it reads and deletes the account’s files.',
    words: ['fileio', 'file_io', 'file.io'],
    body: [{ alphabet: 'upperAlnum', length: 20 }, '.', { alphabet: 'upperAlnum', length: 20 }],
    revocationUrl: 'https://www.file.io/developers/',
    sourceUrl: 'https://www.file.io/developers/',
  }),
];
