/** MongoDB Atlas: service-account secrets with the prefix `mdb_sa_sk_`. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const mongodbRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'mongodb-atlas-service-account-secret',
    name: 'MongoDB Atlas service account secret',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['mdb_sa_sk_'],
    body: { alphabet: 'base64url', length: 40 },
    revocationUrl: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
    sourceUrl: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
  }),
  defineNamedToken({
    id: 'mongodb-atlas-private-key',
    name: 'MongoDB Atlas programmatic API key',
    description: 'With the public key it manages projects and clusters.',
    words: ['mongodb_atlas', 'atlas_private', 'atlas_api', 'mcli_private', 'mongodbatlas', 'atlasprivate'],
    body: uuid,
    revocationUrl: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
    sourceUrl: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
  }),
];
