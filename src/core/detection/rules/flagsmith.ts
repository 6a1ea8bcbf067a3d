/** Flagsmith: keys of organisations are 8 and 32 characters joined by a dot, known with their name; server-side keys are `ser.` and 22. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const flagsmithRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'flagsmith-organisation-key',
    name: 'Flagsmith organisation API key',
    description: 'Whoever has it manages the organisation’s flags.',
    words: ['flagsmith'],
    body: [{ alphabet: 'alnum', length: 8 }, '.', { alphabet: 'alnum', length: 32 }],
    revocationUrl:
      'https://docs.flagsmith.com/integrating-with-flagsmith/flagsmith-api-overview/admin-api/authentication',
    sourceUrl:
      'https://docs.flagsmith.com/integrating-with-flagsmith/flagsmith-api-overview/admin-api/authentication',
  }),
  defineNamedToken({
    id: 'flagsmith-server-key',
    name: 'Flagsmith server-side environment key',
    description: 'Whoever has it reads every flag and segment of the environment.',
    words: ['flagsmith'],
    body: ['ser.', { alphabet: 'alnum', length: 22 }],
    revocationUrl:
      'https://docs.flagsmith.com/integrating-with-flagsmith/flagsmith-api-overview/flags-api/authentication',
    sourceUrl:
      'https://docs.flagsmith.com/integrating-with-flagsmith/flagsmith-api-overview/flags-api/authentication',
  }),
];
