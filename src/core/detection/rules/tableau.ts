/** Tableau: secrets of personal access tokens are base64, a colon and 32 characters. */
import type { PatternRule } from '../rule';
import { defineMarkedToken } from './shapes';

export const tableauRules: readonly PatternRule[] = [
  defineMarkedToken({
    id: 'tableau-personal-access-token',
    name: 'Tableau personal access token secret',
    description: 'With the token’s name it signs in as its owner.',
    marker: '==:',
    head: { alphabet: 'base64', length: 22 },
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm',
    sourceUrl: 'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm',
  }),
];
