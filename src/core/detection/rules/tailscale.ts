/** Tailscale: `tskey-`, the kind, an id and a secret joined by hyphens. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const tailscaleRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'tailscale-key',
    name: 'Tailscale key',
    description: 'Whoever has it adds machines to the network or manages it.',
    prefixes: [
      'tskey-api-',
      'tskey-auth-',
      'tskey-client-',
      'tskey-scim-',
      'tskey-webhook-',
      'tskey-secret-',
    ],
    body: { alphabet: 'base64url', length: [20, 64] },
    revocationUrl: 'https://tailscale.com/kb/1252/key-secret-management',
    sourceUrl: 'https://tailscale.com/kb/1252/key-secret-management',
  }),
];
