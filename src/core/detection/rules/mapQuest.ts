/** MapQuest: API keys of 32 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const mapQuestRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'mapquest-api-key',
    name: 'MapQuest API key',
    description: 'Whoever has it uses up the owner’s requests.',
    severity: 'warning',
    words: ['mapquest'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://developer.mapquest.com/documentation/',
    sourceUrl: 'https://developer.mapquest.com/documentation/',
  }),
];
