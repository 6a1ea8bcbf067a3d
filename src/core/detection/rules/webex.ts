/** Cisco Webex: access tokens are 64 base64 characters, a mark of four, and the organisation’s UUID, joined by underscores. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { drawBody, uuid, writeBody } from './tokenBody';

export const webexRules: readonly PatternRule[] = [
  defineRule({
    id: 'webex-access-token',
    name: 'Webex access token',
    description: 'Whoever has it reads and writes messages as the bot or person.',
    severity: 'error',
    keywords: ['_p0a1_', '_pf84_', '_pe93_', '_ps55_'],
    get pattern() {
      return new RegExp(
        String.raw`(?<![0-9A-Za-z+/_-])[\w-]{64}_P(?:0A1|F84|E93|S55)_${writeBody(uuid)}(?![0-9A-Za-z])`,
      );
    },
    reach: { before: 64 },
    revocationUrl: 'https://developer.webex.com/messaging/docs/getting-started',
    sourceUrl: 'https://developer.webex.com/messaging/docs/bots',
    samples: (build) => ({
      matches: [
        `WEBEX_TOKEN=«${build.alnum(64)}_P0A1_${drawBody(uuid, build)}»`,
        `access_token = "«${build.alnum(64)}_PF84_${drawBody(uuid, build)}»"`,
      ],
      lookalikes: [
        `${build.alnum(20)}_P0A1_${drawBody(uuid, build)}`,
        `${build.alnum(64)}_P0A1_organisation`,
      ],
    }),
  }),
  defineNamedToken({
    id: 'webex-client-secret',
    name: 'Webex client secret',
    description: 'Whoever has it gets tokens in the integration’s name.',
    words: ['webex'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://developer.webex.com/messaging/docs/integrations',
    sourceUrl: 'https://developer.webex.com/messaging/docs/integrations',
  }),
];
