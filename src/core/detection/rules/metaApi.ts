/** MetaApi: access tokens of single accounts are 64 hex digits, known by their name. (API tokens are JWTs.) */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const metaApiRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'metaapi-token',
    name: 'MetaApi account access token',
    description: 'Whoever has it trades in the connected accounts.',
    words: ['metaapi', 'meta_api_token', 'meta-api-token'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://metaapi.cloud/docs/client/restApi/auth/',
    sourceUrl: 'https://metaapi.cloud/docs/client/restApi/auth/',
  }),
];
