/** Cypress: record keys of a project are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const cypressRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'cypress-record-key',
    name: 'Cypress record key',
    description: 'Whoever has it records runs at the project’s cost.',
    words: ['cypress', 'record_key', 'record-key', 'recordkey', 'record --key'],
    body: uuid,
    revocationUrl: 'https://docs.cypress.io/cloud/account-management/projects',
    sourceUrl: 'https://docs.cypress.io/cloud/account-management/projects',
  }),
];
