/**
 * Airtable: personal access tokens are an id of 14 characters after `pat`, a dot, and 64 hex digits; the id alone
 * is no secret. Access tokens of OAuth name their version, API keys are 17 characters; both are known by their name.
 */
import { type PatternRule, defineRule } from '../rule';
import { defineNamedToken } from './shapes';

export const airtableRules: readonly PatternRule[] = [
  defineRule({
    id: 'airtable-personal-access-token',
    name: 'Airtable personal access token',
    description: 'Whoever has it reads and changes the bases that the token covers.',
    severity: 'error',
    keywords: ['pat'],
    pattern: /(?<![0-9A-Za-z_])pat[0-9A-Za-z]{14}\.[0-9a-f]{64}(?![0-9A-Za-z])/,
    leastRun: 64,
    revocationUrl: 'https://airtable.com/developers/web/guides/personal-access-tokens',
    sourceUrl: 'https://airtable.com/developers/web/guides/personal-access-tokens',
    samples: (build) => ({
      matches: [`AIRTABLE_TOKEN=«pat${build.alnum(14)}.${build.hex(64)}»`],
      lookalikes: [`pat${build.alnum(14)}`, `path.${build.hex(64)}`],
    }),
  }),

  defineNamedToken({
    id: 'airtable-api-key',
    name: 'Airtable API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['airtable'],
    body: { alphabet: 'alnum', length: 17 },
    revocationUrl: 'https://airtable.com/developers/web/api/authentication',
    sourceUrl: 'https://airtable.com/developers/web/api/authentication',
  }),
  defineNamedToken({
    id: 'airtable-oauth-token',
    name: 'Airtable OAuth access token',
    description: 'Whoever has it reads and changes the bases that the user allowed.',
    words: ['airtable'],
    body: [
      { alphabet: 'alnum', length: [10, 40] },
      '.v1.',
      { alphabet: 'base64url', length: [6, 400] },
      '.',
      { alphabet: 'hex', length: [32, 128] },
    ],
    revocationUrl: 'https://airtable.com/developers/web/api/oauth-reference',
    sourceUrl: 'https://airtable.com/developers/web/api/oauth-reference',
  }),
];
