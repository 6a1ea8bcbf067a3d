/** Akamai Cloud (Linode): personal access tokens of 64 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const linodeRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'linode-access-token',
    name: 'Linode personal access token',
    description: 'Whoever has it manages servers within the token’s scopes.',
    words: ['linode'],
    body: { alphabet: 'hex', length: 64 },
    revocationUrl: 'https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens',
    sourceUrl: 'https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens',
  }),
];
