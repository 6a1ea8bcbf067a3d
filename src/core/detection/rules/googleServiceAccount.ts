/**
 * Google Cloud service accounts: a key file is a JSON object of type `service_account` whose `private_key` is a PKCS #8 key
 * in PEM. Whoever has it acts as the account. Incoming webhooks of Google Chat carry key and token in their address.
 */
import { defineRule, type PatternRule, type SampleBuilder } from '../rule';
import { alphabets } from './tokenBody';

const samplePem = (build: SampleBuilder): string =>
  ['-----BEGIN PRIV', 'ATE KEY-----\\nMIIE'].join('') +
  build.from(alphabets.base64.characters, 300) +
  ['\\n-----END PRIV', 'ATE KEY-----\\n'].join('');

export const googleServiceAccountRules: readonly PatternRule[] = [
  defineRule({
    id: 'google-service-account-key',
    name: 'Google Cloud service account key',
    description: 'Whoever has it acts as the service account.',
    severity: 'error',
    keywords: ['"service_account"'],
    pattern:
      /"service_account"[^{}]{0,400}?"private_key"\s{0,4}:\s{0,4}"(?<secret>-{5}BEGIN PRIVATE KEY-{5}(?:\\n|[0-9A-Za-z+/=]){200,4000}-{5}END PRIVATE KEY-{5}(?:\\n){0,2})"/,
    reach: { after: 5000 },
    // A PKCS #8 key is a DER sequence of more than 255 bytes.
    validate: (key) => (/KEY-----(?:\\n)?MII/.test(key) ? 'proven' : 'unknown'),
    revocationUrl: 'https://cloud.google.com/iam/docs/keys-disable-enable',
    sourceUrl: 'https://cloud.google.com/iam/docs/keys-create-delete',
    samples: (build) => ({
      matches: [
        `{\n  "type": "service_account",\n  "project_id": "shop",\n  "private_key_id": "${build.hex(40)}",\n  "private_key": "«${samplePem(build)}»",\n  "client_email": "deploy@shop.iam.gserviceaccount.com"\n}`,
      ],
      lookalikes: [
        `{"type": "service_account", "project_id": "shop", "private_key_id": "${build.hex(40)}"}`,
        `{"type": "service_account", "private_key": "${['-----BEGIN PRIV', 'ATE KEY-----'].join('')}\\n...\\n"}`,
      ],
    }),
  }),
  defineRule({
    id: 'google-chat-webhook-url',
    name: 'Google Chat webhook token',
    description: 'Whoever has it posts messages to the space.',
    severity: 'error',
    keywords: ['chat.googleapis.com/v1/spaces/'],
    pattern:
      /chat\.googleapis\.com\/v1\/spaces\/[\w-]{6,20}\/messages\?key=[\w-]{39}&(?:amp;)?token=(?<secret>[\w-]{30,60}(?:%3D|=)?)(?![\w-])/,
    revocationUrl: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
    sourceUrl: 'https://developers.google.com/workspace/chat/quickstart/webhooks',
    samples: (build) => ({
      matches: [
        `curl https://chat.googleapis.com/v1/spaces/AAAA${build.alnum(7)}/messages?key=${['AI', 'za'].join('')}${build.base64url(35)}&token=«${build.base64url(43)}»`,
      ],
      lookalikes: [
        'https://chat.googleapis.com/v1/spaces/AAAA/messages',
        `https://chat.googleapis.com/v1/spaces/AAAA${build.alnum(7)}/messages?key=KEY&token=TOKEN`,
      ],
    }),
  }),
];
