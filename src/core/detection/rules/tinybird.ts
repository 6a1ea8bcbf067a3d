/** Tinybird: tokens are `p.`, a JSON object in base64url, a dot and a signature. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const tinybirdRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'tinybird-token',
    name: 'Tinybird token',
    description: 'Whoever has it reads and writes data within the token’s scopes.',
    prefixes: ['p.eyJ'],
    body: [{ alphabet: 'base64url', length: [40, 300] }, '.', { alphabet: 'base64url', length: 43 }],
    revocationUrl: 'https://www.tinybird.co/docs/forward/administration/tokens',
    sourceUrl: 'https://www.tinybird.co/docs/forward/administration/tokens',
  }),
];
