/** Snyk: tokens of people (`snyk_uat.`) and services (`snyk_sat.`) hold a version, a JSON object in base64url and a signature, joined by dots (observed); older ones are UUIDs. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const snykRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'snyk-api-token',
    name: 'Snyk API token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['snyk_uat.', 'snyk_sat.'],
    body: [
      { alphabet: 'hex', length: 8 },
      '.',
      { alphabet: 'base64url', length: [40, 600] },
      '.',
      { alphabet: 'base64url', length: [40, 120] },
    ],
    revocationUrl: 'https://docs.snyk.io/snyk-api/authentication-for-api',
    sourceUrl: 'https://docs.snyk.io/snyk-api/authentication-for-api',
  }),
  defineNamedToken({
    id: 'snyk-legacy-api-token',
    name: 'Snyk API token (UUID)',
    description: 'Whoever has it reads projects and their vulnerabilities as its owner.',
    words: ['snyk'],
    body: uuid,
    revocationUrl:
      'https://docs.snyk.io/snyk-api/authentication-for-api/revoke-and-regenerate-a-snyk-api-token',
    sourceUrl: 'https://docs.snyk.io/snyk-api/authentication-for-api',
  }),
];
