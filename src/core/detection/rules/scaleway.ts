/** Scaleway: access keys open with `SCW`; secret keys are UUIDs, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const scalewayRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'scaleway-access-key',
    name: 'Scaleway access key',
    description: 'It names an API key; with the secret key it manages resources.',
    severity: 'warning',
    prefixes: ['SCW'],
    body: { alphabet: 'upperAlnum', length: 17 },
    revocationUrl: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
    sourceUrl: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
  }),
  defineNamedToken({
    id: 'scaleway-secret-key',
    name: 'Scaleway secret key',
    description: 'Whoever has it manages resources as its bearer may.',
    words: ['scaleway', 'scw_secret', 'scw-secret', 'scwsecret'],
    body: uuid,
    revocationUrl: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
    sourceUrl: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
  }),
];
