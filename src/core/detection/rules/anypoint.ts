/** MuleSoft Anypoint Platform: access tokens are UUIDs, secrets of connected apps 32 hex digits; both are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';
import { uuid } from './tokenBody';

export const anypointRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'anypoint-access-token',
    name: 'Anypoint Platform access token',
    description: 'Whoever has it manages applications and APIs as its owner.',
    words: ['anypoint', 'mulesoft'],
    body: uuid,
    revocationUrl: 'https://docs.mulesoft.com/access-management/connected-apps-developers',
    sourceUrl: 'https://docs.mulesoft.com/access-management/connected-apps-developers',
  }),
  defineNamedToken({
    id: 'anypoint-client-secret',
    name: 'Anypoint Platform client secret',
    description: 'With the client id it acts as the connected app.',
    words: ['anypoint', 'mulesoft'],
    body: { alphabet: 'anyHex', length: 32 },
    revocationUrl: 'https://docs.mulesoft.com/access-management/connected-apps-developers',
    sourceUrl: 'https://docs.mulesoft.com/access-management/connected-apps-developers',
  }),
];
