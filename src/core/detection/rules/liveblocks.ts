/** Liveblocks: secret keys are `sk_prod_` or `sk_dev_` and 64 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const liveblocksRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'liveblocks-secret-key',
    name: 'Liveblocks secret key',
    description: 'Whoever has it reads and changes every room of the project.',
    prefixes: ['sk_prod_', 'sk_dev_'],
    body: { alphabet: 'base64url', length: 64 },
    revocationUrl: 'https://liveblocks.io/docs/rooms/authentication',
    sourceUrl: 'https://liveblocks.io/docs/rooms/authentication',
  }),
];
