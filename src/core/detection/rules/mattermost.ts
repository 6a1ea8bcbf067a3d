/** Mattermost: access tokens of 26 characters, known by their name; incoming webhooks carry such a key in their address. */
import { defineRule, type PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const mattermostRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'mattermost-access-token',
    name: 'Mattermost access token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    words: ['mattermost'],
    body: { alphabet: 'lowerAlnum', length: 26 },
    revocationUrl: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
    sourceUrl: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
  }),
  defineRule({
    id: 'mattermost-webhook-url',
    name: 'Mattermost incoming webhook',
    description: 'Whoever has it posts messages to the channel.',
    severity: 'error',
    keywords: ['/hooks/'],
    pattern: /\/hooks\/(?<secret>[0-9a-z]{26})(?![0-9A-Za-z/_.-])/,
    validate: (key) => (/\d/.test(key) ? 'unknown' : 'disproven'),
    revocationUrl: 'https://developers.mattermost.com/integrate/webhooks/incoming/',
    sourceUrl: 'https://developers.mattermost.com/integrate/webhooks/incoming/',
    samples: (build) => ({
      matches: [`https://chat.internal/hooks/«7${build.hex(25)}»`],
      lookalikes: [
        'src/hooks/useauthenticatedcustomerid.ts',
        `https://git.internal/hooks/${build.hex(20)}`,
        `https://git.internal/hooks/${build.hex(26)}/log`,
      ],
    }),
  }),
];
