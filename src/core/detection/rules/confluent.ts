/** Confluent Cloud: API secrets open with `cflt`, older ones are 64 base64 characters known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const confluentRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'confluent-cloud-api-secret',
    name: 'Confluent Cloud API secret',
    description: 'With the API key it reads and writes topics.',
    prefixes: ['cflt'],
    body: { alphabet: 'base64', length: 60 },
    revocationUrl:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    sourceUrl:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  }),
  defineNamedToken({
    id: 'confluent-cloud-legacy-api-secret',
    name: 'Confluent Cloud API secret (without prefix)',
    description: 'With the API key it reads and writes topics.',
    words: ['confluent'],
    body: { alphabet: 'base64', length: 64 },
    revocationUrl:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    sourceUrl:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  }),
];
