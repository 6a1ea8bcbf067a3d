/**
 * Incoming webhooks whose address is the credential, of services that have no other rule here: Zapier, IFTTT, DingTalk,
 * Feishu and Lark, WeCom, Tines, Make, Rocket.Chat, Webex, Zoho Cliq. Whoever has the address sends what it pleases.
 */
import { defineRule, type PatternRule } from '../rule';
import { uuid, drawBody, writeBody } from './tokenBody';

export const webhookRules: readonly PatternRule[] = [
  defineRule({
    id: 'zapier-webhook-url',
    name: 'Zapier webhook URL',
    description: 'Whoever has it starts the Zap.',
    severity: 'error',
    keywords: ['hooks.zapier.com/hooks/catch/'],
    pattern: /hooks\.zapier\.com\/hooks\/catch\/\d{4,12}\/[0-9a-z]{6,16}(?![0-9A-Za-z])/,
    revocationUrl: 'https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks',
    sourceUrl: 'https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks',
    samples: (build) => ({
      matches: [`fetch("https://«hooks.zapier.com/hooks/catch/1${build.digits(6)}/b${build.hex(6)}»/")`],
      lookalikes: ['https://hooks.zapier.com/hooks/catch/', 'https://hooks.zapier.com/hooks/catch/id/key/'],
    }),
  }),
  defineRule({
    id: 'ifttt-webhook-key',
    name: 'IFTTT webhook key',
    description: 'Whoever has it triggers every webhook applet of its owner.',
    severity: 'error',
    keywords: ['maker.ifttt.com/'],
    pattern:
      /maker\.ifttt\.com\/(?:use|trigger\/[\w-]{1,60}\/(?:json\/)?with\/key)\/(?<secret>[\w-]{20,50})(?![\w-])/,
    revocationUrl: 'https://help.ifttt.com/hc/en-us/articles/115010230347-Webhooks-service-FAQ',
    sourceUrl: 'https://help.ifttt.com/hc/en-us/articles/115010230347-Webhooks-service-FAQ',
    samples: (build) => ({
      matches: [`https://maker.ifttt.com/trigger/door_open/with/key/«${build.base64url(43)}»`],
      lookalikes: [
        'https://maker.ifttt.com/trigger/door_open/with/key/{key}',
        'https://maker.ifttt.com/trigger/door_open/with/key/key',
      ],
    }),
  }),
  defineRule({
    id: 'dingtalk-webhook-url',
    name: 'DingTalk robot webhook token',
    description: 'Whoever has it posts messages to the group.',
    severity: 'error',
    keywords: ['dingtalk.com/robot/send?'],
    pattern: /dingtalk\.com\/robot\/send\?access_token=(?<secret>[0-9a-f]{64})(?![0-9A-Za-z])/,
    revocationUrl: 'https://open.dingtalk.com/document/robots/custom-robot-access',
    sourceUrl: 'https://open.dingtalk.com/document/robots/custom-robot-access',
    samples: (build) => ({
      matches: [`https://oapi.dingtalk.com/robot/send?access_token=«${build.hex(64)}»`],
      lookalikes: [
        'https://oapi.dingtalk.com/robot/send?access_token=XXXXXX',
        `https://oapi.dingtalk.com/robot/send?access_token=${build.hex(40)}`,
      ],
    }),
  }),
  defineRule({
    id: 'feishu-webhook-url',
    name: 'Feishu or Lark bot webhook URL',
    description: 'Whoever has it posts messages to the group.',
    severity: 'error',
    keywords: ['open.feishu.cn/open-apis/bot/', 'open.larksuite.com/open-apis/bot/'],
    get pattern() {
      return new RegExp(
        String.raw`open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/(?<secret>${writeBody(uuid)})(?![0-9A-Za-z])`,
      );
    },
    revocationUrl: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
    sourceUrl: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
    samples: (build) => ({
      matches: [`https://open.feishu.cn/open-apis/bot/v2/hook/«${drawBody(uuid, build)}»`],
      lookalikes: [
        'https://open.feishu.cn/open-apis/bot/v2/hook/xxxxxxxx',
        'https://open.feishu.cn/open-apis/bot/v3/info',
      ],
    }),
  }),
  defineRule({
    id: 'wecom-webhook-url',
    name: 'WeCom robot webhook key',
    description: 'Whoever has it posts messages to the group.',
    severity: 'error',
    keywords: ['qyapi.weixin.qq.com/cgi-bin/webhook/'],
    get pattern() {
      return new RegExp(
        String.raw`qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/(?:send|upload_media)\?key=(?<secret>${writeBody(uuid)})(?![0-9A-Za-z])`,
      );
    },
    revocationUrl: 'https://developer.work.weixin.qq.com/document/path/91770',
    sourceUrl: 'https://developer.work.weixin.qq.com/document/path/91770',
    samples: (build) => ({
      matches: [`https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=«${drawBody(uuid, build)}»`],
      lookalikes: [
        'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEY',
        `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${build.hex(20)}`,
      ],
    }),
  }),
  defineRule({
    id: 'tines-webhook-url',
    name: 'Tines webhook URL',
    description: 'Whoever has it starts the story.',
    severity: 'error',
    keywords: ['.tines.com/webhook/'],
    pattern: /\.tines\.com\/webhook\/[0-9a-f]{32}\/(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])/,
    revocationUrl: 'https://www.tines.com/docs/actions/types/webhook/',
    sourceUrl: 'https://www.tines.com/docs/actions/types/webhook/',
    samples: (build) => ({
      matches: [`https://shop.tines.com/webhook/${build.hex(32)}/«${build.hex(32)}»`],
      lookalikes: [
        'https://shop.tines.com/webhook/path/secret',
        `https://shop.tines.com/webhook/${build.hex(32)}`,
      ],
    }),
  }),
  defineRule({
    id: 'make-webhook-url',
    name: 'Make webhook URL',
    description: 'Whoever has it starts the scenario with data of their choice.',
    severity: 'error',
    keywords: ['.make.com/', 'hook.integromat.com/'],
    pattern:
      /hook\.(?:(?:eu|us)\d\.(?:make\.com|make\.celonis\.com)|integromat\.com)\/(?<secret>[0-9a-z]{32})(?![0-9A-Za-z])/,
    reach: { before: 16 },
    revocationUrl: 'https://help.make.com/webhooks',
    sourceUrl: 'https://help.make.com/webhooks',
    samples: (build) => ({
      matches: [
        `fetch("https://hook.eu1.make.com/«${build.from('0123456789abcdefghijklmnopqrstuvwxyz', 32)}»")`,
      ],
      lookalikes: ['https://hook.eu1.make.com/your-webhook', `https://www.make.com/${build.hex(32)}`],
    }),
  }),
  defineRule({
    id: 'rocket-chat-webhook-url',
    name: 'Rocket.Chat webhook URL',
    description: 'Whoever has it posts to the channel in the integration’s name.',
    severity: 'error',
    keywords: ['/hooks/'],
    pattern: /\/hooks\/[0-9A-Za-z]{17,24}\/(?<secret>[0-9A-Za-z]{32,48})(?![0-9A-Za-z/_.-])/,
    revocationUrl: 'https://docs.rocket.chat/docs/integrations',
    sourceUrl: 'https://docs.rocket.chat/docs/integrations',
    validate: (key) => (/\d/.test(key) ? 'unknown' : 'disproven'),
    samples: (build) => ({
      matches: [`https://chat.internal/hooks/${build.alnum(17)}/«7${build.alnum(42)}»`],
      lookalikes: ['src/hooks/useSomething/index.ts', `https://chat.internal/hooks/${build.alnum(17)}/log`],
    }),
  }),
  defineRule({
    id: 'webex-incoming-webhook-url',
    name: 'Webex incoming webhook URL',
    description: 'Whoever has it posts to the space in the webhook’s name.',
    severity: 'error',
    keywords: ['webexapis.com/v1/webhooks/incoming/'],
    pattern: /webexapis\.com\/v1\/webhooks\/incoming\/(?<secret>[0-9A-Za-z_-]{60,120})(?![\w-])/,
    revocationUrl: 'https://apphub.webex.com/applications/incoming-webhooks-cisco-systems-38054-23307-75252',
    sourceUrl: 'https://apphub.webex.com/applications/incoming-webhooks-cisco-systems-38054-23307-75252',
    samples: (build) => ({
      matches: [`https://webexapis.com/v1/webhooks/incoming/«Y2lzY29zcGFyazov${build.alnum(64)}»`],
      lookalikes: ['https://webexapis.com/v1/webhooks/incoming/your-id'],
    }),
  }),
  defineRule({
    id: 'zoho-cliq-webhook-token',
    name: 'Zoho Cliq webhook token',
    description: 'Whoever has it posts to the channels that the token reaches.',
    severity: 'error',
    keywords: ['zapikey='],
    pattern: /zapikey=(?<secret>1001\.[0-9a-f]{32}\.[0-9a-f]{32})(?![0-9A-Za-z])/,
    revocationUrl: 'https://www.zoho.com/cliq/help/platform/webhook-tokens.html',
    sourceUrl: 'https://www.zoho.com/cliq/help/platform/webhook-tokens.html',
    samples: (build) => ({
      matches: [
        `https://cliq.zoho.com/api/v2/channelsbyname/ops/message?zapikey=«1001.${build.hex(32)}.${build.hex(32)}»`,
      ],
      lookalikes: ['zapikey=WEBHOOK_TOKEN', `zapikey=1001.${build.hex(32)}`],
    }),
  }),
];
