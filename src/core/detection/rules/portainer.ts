/** Portainer: access tokens are `ptr_` and 32 bytes in base64. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const portainerRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'portainer-access-token',
    name: 'Portainer access token',
    description: 'Whoever has it runs containers on the environments of its owner.',
    prefixes: ['ptr_'],
    body: [{ alphabet: 'base64', length: 43 }, '='],
    revocationUrl: 'https://docs.portainer.io/user/account-settings',
    sourceUrl: 'https://docs.portainer.io/api/access',
  }),
];
