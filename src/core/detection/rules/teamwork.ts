/** Teamwork: API tokens of Desk and CRM are `tkn.v1_`, base64 and `=`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const teamworkRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'teamwork-api-token',
    name: 'Teamwork API token',
    description: 'Whoever has it acts as its owner.',
    prefixes: ['tkn.v1_'],
    body: [{ alphabet: 'base64', length: [60, 80] }, '='],
    revocationUrl: 'https://apidocs.teamwork.com/guides/teamwork/authentication',
    sourceUrl: 'https://apidocs.teamwork.com/guides/teamwork/authentication',
  }),
];
