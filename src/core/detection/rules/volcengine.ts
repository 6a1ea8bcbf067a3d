/** Volcengine: access key ids open with `AKLT`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const volcengineRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'volcengine-access-key-id',
    name: 'Volcengine access key id',
    description: 'It names an access key; with the secret it acts on the account.',
    severity: 'warning',
    prefixes: ['AKLT'],
    body: { alphabet: 'base64url', length: [40, 48] },
    revocationUrl: 'https://www.volcengine.com/docs/6291/65568',
    sourceUrl: 'https://www.volcengine.com/docs/6291/65568',
  }),
];
