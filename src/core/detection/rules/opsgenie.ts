/** Opsgenie: API keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const opsgenieRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'opsgenie-api-key',
    name: 'Opsgenie API key',
    description: 'Whoever has it opens and closes alerts.',
    words: ['opsgenie'],
    body: uuid,
    revocationUrl: 'https://support.atlassian.com/opsgenie/docs/api-key-management/',
    sourceUrl: 'https://support.atlassian.com/opsgenie/docs/api-key-management/',
  }),
];
