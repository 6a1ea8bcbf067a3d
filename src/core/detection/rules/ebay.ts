/** eBay: client secrets (cert ids) are `PRD-` or `SBX-` and five groups of hex digits. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const ebayRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'ebay-client-secret',
    name: 'eBay client secret',
    description: 'With the client id it speaks for the application.',
    prefixes: ['PRD-', 'SBX-'],
    body: [
      { alphabet: 'hex', length: 12 },
      '-',
      { alphabet: 'hex', length: 4 },
      '-',
      { alphabet: 'hex', length: 4 },
      '-',
      { alphabet: 'hex', length: 4 },
      '-',
      { alphabet: 'hex', length: 4 },
    ],
    revocationUrl: 'https://developer.ebay.com/api-docs/static/oauth-credentials.html',
    sourceUrl: 'https://developer.ebay.com/api-docs/static/oauth-credentials.html',
  }),
];
