/** Meta: tokens of Instagram open with `IGQV` or `IGAA`, of Threads with `THAA`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const instagramRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'instagram-access-token',
    name: 'Instagram access token',
    description: 'Whoever has it acts as the account within the token’s permissions.',
    prefixes: ['IGQV', 'IGAA'],
    body: { alphabet: 'base64url', length: [50, 300] },
    revocationUrl: 'https://developers.facebook.com/docs/instagram-platform/',
    sourceUrl: 'https://developers.facebook.com/docs/instagram-platform/',
  }),
  definePrefixedToken({
    id: 'threads-access-token',
    name: 'Threads access token',
    description: 'Whoever has it acts as the account within the token’s permissions.',
    prefixes: ['THAA'],
    body: { alphabet: 'base64url', length: [100, 300] },
    revocationUrl: 'https://developers.facebook.com/docs/threads/get-started',
    sourceUrl: 'https://developers.facebook.com/docs/threads/get-started',
  }),
];
