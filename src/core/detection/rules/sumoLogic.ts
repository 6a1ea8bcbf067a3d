/** Sumo Logic: access keys of 64 characters, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const sumoLogicRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'sumo-logic-access-key',
    name: 'Sumo Logic access key',
    description: 'With the access id it reads logs and changes collectors.',
    words: ['sumologic', 'sumo_logic', 'sumo-logic', 'sumo_'],
    body: { alphabet: 'alnum', length: 64 },
    revocationUrl: 'https://help.sumologic.com/docs/manage/security/access-keys/',
    sourceUrl: 'https://help.sumologic.com/docs/manage/security/access-keys/',
  }),
];
