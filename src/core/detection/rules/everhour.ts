/** Everhour: API keys are five groups of hex digits, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const everhourRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'everhour-api-key',
    name: 'Everhour API key',
    description: 'Whoever has it reads and changes time entries as its owner.',
    words: ['everhour'],
    body: [
      { alphabet: 'hex', length: 4 },
      '-',
      { alphabet: 'hex', length: 4 },
      '-',
      { alphabet: 'hex', length: 6 },
      '-',
      { alphabet: 'hex', length: 6 },
      '-',
      { alphabet: 'hex', length: 8 },
    ],
    revocationUrl: 'https://everhour.docs.apiary.io/',
    sourceUrl: 'https://everhour.docs.apiary.io/',
  }),
];
