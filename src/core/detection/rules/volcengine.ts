/** Volcengine: access key ids open with `AKLT`. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

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
  defineNamedToken({
    id: 'volcengine-ark-api-key',
    name: 'Volcengine Ark API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    words: ['ark_api', 'volcengine', 'volc_ark'],
    body: uuid,
    revocationUrl: 'https://www.volcengine.com/docs/82379/1361424',
    sourceUrl: 'https://www.volcengine.com/docs/82379/1361424',
  }),
];
