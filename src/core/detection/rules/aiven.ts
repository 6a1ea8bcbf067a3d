/** Aiven: passwords of services are `AVNS_` and 18 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

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
];
