/** The Guardian: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const guardianRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'guardian-api-key',
    name: 'Guardian API key',
    description: 'Whoever has it uses up the account’s calls.',
    severity: 'warning',
    words: ['guardian_api', 'guardian_key', 'guardianapi', 'guardian-api', 'guardian'],
    body: uuid,
    revocationUrl: 'https://open-platform.theguardian.com/documentation/',
    sourceUrl: 'https://open-platform.theguardian.com/documentation/',
  }),
];
