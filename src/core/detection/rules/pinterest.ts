/** Pinterest: access tokens open with `pina_`, refresh tokens with `pinr_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const pinterestRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'pinterest-access-token',
    name: 'Pinterest access token',
    description: 'Whoever has it acts as its owner within the token’s scopes.',
    prefixes: ['pina_', 'pinr_'],
    body: { alphabet: 'base64url', length: [40, 130] },
    revocationUrl: 'https://developers.pinterest.com/docs/getting-started/connect-app/',
    sourceUrl: 'https://developers.pinterest.com/docs/getting-started/connect-app/',
  }),
];
