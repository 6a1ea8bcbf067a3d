/** Pipedrive: API tokens of 40 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const pipedriveRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'pipedrive-api-token',
    name: 'Pipedrive API token',
    description: 'Whoever has it reads and changes deals as its owner.',
    words: ['pipedrive'],
    body: { alphabet: 'hex', length: 40 },
    revocationUrl: 'https://pipedrive.readme.io/docs/how-to-find-the-api-token',
    sourceUrl: 'https://pipedrive.readme.io/docs/how-to-find-the-api-token',
  }),
];
