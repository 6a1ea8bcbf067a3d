/** HubSpot: private-app tokens with the prefix `pat-`, the data centre, and a UUID. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const hubspotRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'hubspot-private-app-token',
    name: 'HubSpot private app token',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['pat-na1-', 'pat-na2-', 'pat-eu1-', 'pat-na3-', 'pat-eu2-', 'pat-ap1-', 'pat-au1-'],
    body: { alphabet: 'base64url', length: 36 },
    revocationUrl: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
    sourceUrl: 'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
  }),
  defineNamedToken({
    id: 'hubspot-api-key',
    name: 'HubSpot API key (legacy)',
    description: 'Whoever has it reads and changes contacts of the account.',
    words: ['hubspot', 'hapikey'],
    body: uuid,
    revocationUrl:
      'https://developers.hubspot.com/docs/guides/apps/private-apps/migrate-an-api-key-integration-to-a-private-app',
    sourceUrl:
      'https://developers.hubspot.com/docs/guides/apps/private-apps/migrate-an-api-key-integration-to-a-private-app',
  }),
];
