/** Keycloak: client secrets of 32 characters, UUIDs before version 14, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const keycloakRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'keycloak-client-secret',
    name: 'Keycloak client secret',
    description: 'With the client id it signs in as the client.',
    words: ['keycloak'],
    body: { alphabet: 'alnum', length: 32 },
    revocationUrl: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
    sourceUrl: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
  }),
  defineNamedToken({
    id: 'keycloak-legacy-client-secret',
    name: 'Keycloak client secret (a UUID)',
    description: 'With the client id it signs in as the client.',
    words: [
      'keycloak_secret',
      'keycloak_client_secret',
      'keycloaksecret',
      'keycloakclientsecret',
      'keycloak-secret',
      'keycloak-client-secret',
      'keycloak.credentials.secret',
      'keycloak_credentials',
    ],
    body: uuid,
    revocationUrl: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
    sourceUrl: 'https://www.keycloak.org/docs/latest/server_admin/#_client-credentials',
  }),
];
