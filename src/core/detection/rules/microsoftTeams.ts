/** Microsoft Teams: incoming-webhook addresses hold tenant, connector and a random part. */
import { defineRule, type PatternRule } from '../rule';

export const microsoftTeamsRules: readonly PatternRule[] = [
  defineRule({
    id: 'microsoft-teams-webhook-url',
    name: 'Microsoft Teams webhook URL',
    description: 'Whoever has it posts messages to the channel.',
    severity: 'error',
    keywords: ['office.com/webhook', 'office365.com/webhook'],
    pattern:
      /office(?:365)?\.com\/webhook(?:b2)?\/[\w-]{20,40}@[\w-]{20,40}\/Incoming[Ww]ebhook\/[\w-]{20,40}\/[\w-]{20,80}/,
    reach: { after: 360 },
    revocationUrl:
      'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    sourceUrl:
      'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    samples: (build) => ({
      matches: [
        `https://shop.webhook.«office.com/webhookb2/${build.hex(36)}@${build.hex(36)}/IncomingWebhook/${build.hex(32)}/${build.hex(36)}»`,
      ],
      lookalikes: [
        `https://outlook.office.com/webhook/`,
        `https://shop.webhook.office.com/webhookb2/short@short/IncomingWebhook/x/y`,
      ],
    }),
  }),
];
