/** Aiven: passwords of services are `AVNS_` and 18 or more characters, authentication tokens some 370 base64 characters known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const aivenRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'aiven-service-password',
    name: 'Aiven service password',
    description: 'With the service’s address it reads and writes the database.',
    prefixes: ['AVNS_'],
    body: { alphabet: 'base64url', length: [17, 24] },
    revocationUrl: 'https://aiven.io/docs/platform/howto/reset-service-user-password',
    sourceUrl: 'https://aiven.io/docs/platform/howto/reset-service-user-password',
  }),
  defineNamedToken({
    id: 'aiven-auth-token',
    name: 'Aiven authentication token',
    description: 'Whoever has it manages services as its owner.',
    words: ['aiven'],
    body: { alphabet: 'base64', length: [300, 400] },
    revocationUrl: 'https://aiven.io/docs/platform/howto/create_authentication_token',
    sourceUrl: 'https://aiven.io/docs/platform/howto/create_authentication_token',
  }),
];
