/**
 * Slack: tokens of bots, people and apps (`xox?-`, `xapp-`), and webhook addresses that post to a channel. The parts
 * are numeric ids of workspace and app, then a random part.
 */
import { defineRule, type PatternRule, type SampleBuilder } from '../rule';
import { defineNamedToken } from './shapes';

const REVOCATION = 'https://api.slack.com/methods/auth.revoke';
const SOURCE = 'https://docs.slack.dev/authentication/tokens/';

/** Assembled when asked for: other scanners take the start of a Slack token, or a webhook's address, for the whole. */
const letterX = (build: SampleBuilder): string => build.from('x', 1);
const ids = (build: SampleBuilder): string => `1${build.digits(11)}-2${build.digits(11)}`;

export const slackRules: readonly PatternRule[] = [
  defineRule({
    id: 'slack-bot-token',
    name: 'Slack bot token',
    description: 'Whoever has it reads and posts as the bot in its workspace.',
    severity: 'error',
    keywords: ['xoxb-'],
    pattern: /(?<![0-9A-Za-z])xoxb-(?:\d{8,14}-){1,2}[0-9A-Za-z]{18,34}(?![0-9A-Za-z-])/,
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
    samples: (build) => ({
      matches: [
        `SLACK_BOT_TOKEN=«xoxb-${ids(build)}-${build.alnum(24)}»`,
        `token: '«xoxb-${ids(build)}-${build.alnum(24)}»'`,
      ],
      lookalikes: [
        `xoxb-${'x'.repeat(9)}-${'x'.repeat(10)}-${'x'.repeat(24)}`,
        `xoxb-${ids(build)}`,
        `${letterX(build)}oxb-your-token`,
      ],
    }),
  }),
  defineRule({
    id: 'slack-user-token',
    name: 'Slack user token',
    description: 'Whoever has it reads and posts as the person who authorised the app.',
    severity: 'error',
    keywords: ['xoxp-', 'xoxe-', 'xoxs-', 'xoxo-', 'xoxr-', 'xoxa-'],
    pattern: /(?<![0-9A-Za-z])xox[pesora]-(?:\d-)?(?:\d{8,14}-){1,4}[0-9A-Za-z-]{16,146}(?![0-9A-Za-z-])/,
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
    samples: (build) => ({
      matches: [`SLACK_USER=«xoxp-${ids(build)}-${build.digits(12)}-${build.hex(32)}»`],
      lookalikes: [`xoxp-${'x'.repeat(40)}`, `xoxp-${ids(build)}`],
    }),
  }),
  defineRule({
    id: 'slack-app-token',
    name: 'Slack app-level token',
    description:
      'Whoever has it opens the app\u2019s event connections in every workspace that installed it.',
    severity: 'error',
    keywords: ['xapp-'],
    pattern: /(?<![0-9A-Za-z])xapp-\d-[0-9A-Z]{8,14}-\d{8,14}-[0-9a-f]{60,70}(?![0-9A-Za-z])/,
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
    samples: (build) => ({
      matches: [
        `APP_TOKEN="«${letterX(build)}app-1-A${build.upperAlnum(10)}-${build.digits(13)}-${build.hex(64)}»"`,
      ],
      lookalikes: [`${letterX(build)}app-1-A${build.upperAlnum(10)}`, `${letterX(build)}app-config-name`],
    }),
  }),
  defineRule({
    id: 'slack-configuration-token',
    name: 'Slack app configuration token',
    description: 'Whoever has it creates and changes apps of the workspace.',
    severity: 'error',
    keywords: ['xoxe.xox', 'xoxe-1-'],
    pattern: /(?<![0-9A-Za-z])xoxe(?:\.xox[bp])?-\d-[0-9A-Za-z]{100,250}(?![0-9A-Za-z])/,
    reach: { after: 320 },
    revocationUrl: REVOCATION,
    sourceUrl: 'https://docs.slack.dev/authentication/rotating-and-refreshing-configuration-tokens/',
    samples: (build) => ({
      matches: [`token = "«xoxe.xoxp-1-${build.alnum(166)}»"`, `refresh = "«xoxe-1-${build.alnum(147)}»"`],
      lookalikes: [`token = "xoxe.xoxp-1-${build.alnum(20)}"`],
    }),
  }),
  defineRule({
    id: 'slack-webhook-url',
    name: 'Slack webhook URL',
    description: 'Whoever has it posts messages to the channel or starts the workflow.',
    severity: 'error',
    keywords: ['hooks.slack.com/', 'hooks.slack-gov.com/'],
    pattern:
      /hooks\.slack(?:-gov)?\.com\/(?:services\/T[0-9A-Z]{5,14}\/B[0-9A-Z]{5,14}\/[0-9A-Za-z]{20,28}|workflows\/[TE][0-9A-Z]{5,14}\/A[0-9A-Z]{5,14}\/\d{15,20}\/[0-9A-Za-z]{16,28}|triggers\/[TE][0-9A-Z]{5,14}\/\d{10,16}\/[0-9a-f]{32})(?![0-9A-Za-z])/,
    revocationUrl: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/',
    sourceUrl: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/',
    samples: (build) => ({
      matches: [
        `url: https://«hooks.slack.com/services/T${build.upperAlnum(8)}/B${build.upperAlnum(8)}/${build.alnum(24)}»`,
      ],
      lookalikes: [
        `https://hooks.slack.com/services/${build.from('T', 1)}000/B000/short`,
        'https://hooks.slack.com/services/',
      ],
    }),
  }),
  defineNamedToken({
    id: 'slack-signing-secret',
    name: 'Slack signing secret',
    description: 'Whoever has it forges requests that the application takes for Slack’s.',
    words: ['slack_signing', 'slack-signing', 'slacksigning'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.slack.dev/authentication/verifying-requests-from-slack/',
    sourceUrl: 'https://docs.slack.dev/authentication/verifying-requests-from-slack/',
  }),
  defineRule({
    id: 'slack-session-token',
    name: 'Slack session token',
    description: 'Whoever has it, with the session cookie, acts as the signed-in person.',
    severity: 'error',
    keywords: ['xoxc-'],
    pattern: /(?<![0-9A-Za-z])xoxc-(?:\d{8,15}-){2,3}[0-9a-f]{32,64}(?![0-9A-Za-z-])/,
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
    samples: (build) => ({
      matches: [`token = "«${letterX(build)}oxc-${ids(build)}-${build.digits(12)}-${build.hex(64)}»"`],
      lookalikes: [`${letterX(build)}oxc-${ids(build)}`, `${letterX(build)}oxc-your-session-token`],
    }),
  }),
  defineRule({
    id: 'slack-session-cookie',
    name: 'Slack session cookie',
    description:
      'Whoever has it, with a session token, acts as the signed-in person in all their workspaces.',
    severity: 'error',
    keywords: ['xoxd-'],
    pattern: /(?<![0-9A-Za-z])xoxd-[0-9A-Za-z+/%]{100,320}={0,2}(?![0-9A-Za-z+/%=])/,
    reach: { after: 360 },
    revocationUrl: 'https://slack.com/help/articles/214613347-Sign-out-of-Slack',
    sourceUrl: SOURCE,
    samples: (build) => ({
      matches: [`cookie: d=«${letterX(build)}oxd-${build.alnum(80)}%2F${build.alnum(60)}%3D»;`],
      lookalikes: [`${letterX(build)}oxd-${build.alnum(20)}`],
    }),
  }),
  defineRule({
    id: 'slack-workflow-token',
    name: 'Slack workflow token',
    description: 'Whoever has it acts as the workflow’s app until the step ends.',
    severity: 'error',
    keywords: ['xwfp-'],
    pattern: /(?<![0-9A-Za-z])xwfp-(?:\d{8,15}-){2,3}[0-9A-Za-z]{24,64}(?![0-9A-Za-z-])/,
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
    samples: (build) => ({
      matches: [`token = "«${letterX(build)}wfp-${ids(build)}-${build.alnum(32)}»"`],
      lookalikes: [`${letterX(build)}wfp-${ids(build)}`],
    }),
  }),
  defineRule({
    id: 'slack-legacy-workspace-token',
    name: 'Slack workspace token (before 2021)',
    description: 'Whoever has it acts in the workspace as the app.',
    severity: 'error',
    keywords: ['xoxa-', 'xoxr-'],
    pattern: /(?<![0-9A-Za-z])xox[ar]-(?:\d-)?[0-9A-Za-z]{16,48}(?![0-9A-Za-z-])/,
    validate: (token) => (/\d/.test(token.slice(token.lastIndexOf('-') + 1)) ? 'unknown' : 'disproven'),
    revocationUrl: REVOCATION,
    sourceUrl: SOURCE,
    samples: (build) => ({
      matches: [`token = "«${letterX(build)}oxa-2-${build.alnum(20)}7»"`],
      lookalikes: [`${letterX(build)}oxa-2-`, `${letterX(build)}oxr-workspacerefreshtoken`],
    }),
  }),
];
