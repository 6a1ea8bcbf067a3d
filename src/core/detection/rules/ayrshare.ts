/** Ayrshare: API keys are four groups of seven or eight characters, known with their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const ayrshareRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'ayrshare-api-key',
    name: 'Ayrshare API key',
    description: 'Whoever has it posts to the owner’s social networks.',
    words: ['ayrshare'],
    body: [
      { alphabet: 'upperAlnum', length: [7, 8] },
      '-',
      { alphabet: 'upperAlnum', length: [7, 8] },
      '-',
      { alphabet: 'upperAlnum', length: [7, 8] },
      '-',
      { alphabet: 'upperAlnum', length: [7, 8] },
    ],
    revocationUrl: 'https://www.ayrshare.com/docs/apis/overview',
    sourceUrl: 'https://www.ayrshare.com/docs/apis/overview',
  }),
];
