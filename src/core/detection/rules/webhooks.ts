/**
 * Incoming webhooks whose address is the credential, of services that have no other rule here: Zapier, IFTTT, DingTalk,
 * Feishu and Lark, WeCom, Tines. Whoever has the address sends what it pleases.
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
    pattern: new RegExp(
      String.raw`open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/(?<secret>${writeBody(uuid)})(?![0-9A-Za-z])`,
    ),
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
    pattern: new RegExp(
      String.raw`qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/(?:send|upload_media)\?key=(?<secret>${writeBody(uuid)})(?![0-9A-Za-z])`,
    ),
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
];
