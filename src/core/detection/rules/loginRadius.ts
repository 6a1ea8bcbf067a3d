/** LoginRadius: API secrets are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const loginRadiusRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'loginradius-api-secret',
    name: 'LoginRadius API secret',
    description: 'With the API key it reads and changes every user.',
    words: ['loginradius', 'login_radius'],
    body: uuid,
    revocationUrl:
      'https://www.loginradius.com/docs/api/v2/admin-console/platform-security/api-key-and-secret/',
    sourceUrl: 'https://www.loginradius.com/docs/api/v2/admin-console/platform-security/api-key-and-secret/',
  }),
];
