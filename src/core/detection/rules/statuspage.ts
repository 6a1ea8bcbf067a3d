/** Atlassian Statuspage: API keys are UUIDs or 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const statuspageRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'statuspage-api-key',
    name: 'Statuspage API key',
    description: 'Whoever has it announces incidents on the owner’s page.',
    words: ['statuspage', 'status_page'],
    body: uuid,
    revocationUrl: 'https://developer.statuspage.io/#section/Authentication',
    sourceUrl: 'https://developer.statuspage.io/#section/Authentication',
  }),
  defineNamedToken({
    id: 'statuspage-legacy-api-key',
    name: 'Statuspage API key (32 digits)',
    description: 'Whoever has it announces incidents on the owner’s page.',
    words: ['statuspage', 'status_page'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://developer.statuspage.io/#section/Authentication',
    sourceUrl: 'https://developer.statuspage.io/#section/Authentication',
  }),
];
