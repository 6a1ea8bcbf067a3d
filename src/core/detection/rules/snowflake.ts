/**
 * Snowflake: session and OAuth tokens are `ver:`, a digit, `-hint:` with a number, and base64 whose first bytes are always the
 * same (observed). Passwords of users are found in URLs, connection strings and by their names.
 */
import { defineRule, type PatternRule } from '../rule';

export const snowflakeRules: readonly PatternRule[] = [
  defineRule({
    id: 'snowflake-token',
    name: 'Snowflake session or OAuth token',
    description: 'Whoever has it works in the account as the user and role that it was given to.',
    severity: 'error',
    keywords: ['-etmsdgaaa'],
    pattern: /(?<!\w)ver:\d-hint:\d{1,20}(?:-did:\d{1,8})?-ETMsDgAAA[A-Za-z0-9+/]{80,1000}={0,2}(?![\w+/=])/,
    reach: { before: 52, after: 1010 },
    revocationUrl: 'https://docs.snowflake.com/en/user-guide/oauth-snowflake-overview',
    sourceUrl: 'https://docs.snowflake.com/en/developer-guide/snowflake-rest-api/authentication',
    samples: (build) => ({
      matches: [
        `Authorization: Snowflake Token="«ver:1-hint:92019676298218-ETMsDgAAA${build.alnum(160)}»"`,
        `refresh_token = '«ver:2-hint:34965336494990-did:2006-ETMsDgAAA${build.alnum(240)}»'`,
      ],
      lookalikes: ['"token": "ver:1-hint:abc-ETMsDgAAA..."', 'ver:1-hint:1036-ETMsDgAAAabcdef'],
    }),
  }),
];
