/**
 * Asana: personal access tokens are numbers joined by slashes with 32 hex digits; older secrets are known by their
 * name. Personal access tokens are numbers joined by slashes, a colon and 32 hex digits.
 */
import { type PatternRule, defineRule } from '../rule';
import { defineNamedToken } from './shapes';

export const asanaRules: readonly PatternRule[] = [
  defineRule({
    id: 'asana-personal-access-token',
    name: 'Asana personal access token',
    description: 'Whoever has it acts as its owner.',
    severity: 'error',
    keywords: ['asana'],
    pattern:
      /(?:[Aa]sana|ASANA)[\w.-]{0,40}[\"'`\]]{0,3}\s{0,4}(?:=>|:=|[=:,(]|\s)\s{0,4}[\"'`]?(?<secret>(?:0\/|[12]\/\d{10,20}(?:\/\d{10,20})?:)[0-9a-f]{32})(?![0-9A-Za-z])/,
    revocationUrl: 'https://developers.asana.com/docs/personal-access-token',
    sourceUrl: 'https://developers.asana.com/docs/personal-access-token',
    samples: (build) => ({
      matches: [
        `asana_pat = «1/1${build.digits(15)}:${build.hex(32)}»`,
        `ASANA_TOKEN="«2/1${build.digits(15)}/1${build.digits(15)}:${build.hex(32)}»"`,
      ],
      lookalikes: [`asana_id = 1/1${build.digits(15)}`],
    }),
  }),

  defineNamedToken({
    id: 'asana-client-secret',
    name: 'Asana client secret',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['asana'],
    body: { alphabet: 'lowerAlnum', length: 32 },
    revocationUrl: 'https://developers.asana.com/docs/personal-access-token',
    sourceUrl: 'https://developers.asana.com/docs/personal-access-token',
  }),
];
