/** Twilio SendGrid: API keys are a public id of 22 and a secret of 43 base64url characters, joined by dots. */
import { defineRule, type PatternRule } from '../rule';

export const sendgridRules: readonly PatternRule[] = [
  defineRule({
    id: 'sendgrid-api-key',
    name: 'SendGrid API key',
    description: 'Whoever has it sends mail in the owner\u2019s name.',
    severity: 'error',
    keywords: ['sg.'],
    pattern: /(?<![0-9A-Za-z])SG\.[\w=-]{20,24}\.[\w=-]{39,50}(?![\w-])/,
    revocationUrl: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys#delete-an-api-key',
    sourceUrl: 'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/authentication',
    samples: (build) => ({
      matches: [`SENDGRID_API_KEY=«SG.${build.base64url(22)}.${build.base64url(43)}»`],
      lookalikes: [
        `SG.${build.base64url(22)}`,
        'msg.example.handlers',
        `SG.${'x'.repeat(22)}.${'x'.repeat(43)}`,
      ],
    }),
  }),
];
