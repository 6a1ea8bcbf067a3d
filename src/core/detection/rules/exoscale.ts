/** Exoscale: API keys open with `EXO`; secrets of 43 characters are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

export const exoscaleRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'exoscale-api-key',
    name: 'Exoscale API key',
    description: 'It names an API key; with the secret it manages resources.',
    severity: 'warning',
    prefixes: ['EXO'],
    body: { alphabet: 'alnum', length: [24, 30] },
    revocationUrl: 'https://community.exoscale.com/product/iam/iam-keys/',
    sourceUrl: 'https://community.exoscale.com/product/iam/iam-keys/',
  }),
  defineNamedToken({
    id: 'exoscale-api-secret',
    name: 'Exoscale API secret',
    description: 'With the API key it manages resources within its role.',
    words: ['exoscale'],
    body: { alphabet: 'base64url', length: [40, 60] },
    revocationUrl: 'https://community.exoscale.com/product/iam/iam-keys/',
    sourceUrl: 'https://community.exoscale.com/product/iam/iam-keys/',
  }),
];
