/** Docusign: secret keys of integrations are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const docuSignRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'docusign-secret-key',
    name: 'Docusign secret key',
    description: 'With the integration key it speaks for the application in OAuth flows.',
    words: [
      'docusign_secret',
      'docusign_client_secret',
      'docusign_api',
      'docusignsecret',
      'docusignclientsecret',
      'docusign-secret',
    ],
    body: uuid,
    revocationUrl: 'https://developers.docusign.com/platform/auth/',
    sourceUrl: 'https://developers.docusign.com/platform/auth/',
  }),
];
