/** Akamai: access and client tokens of EdgeGrid are `akab-`, 16 characters, a hyphen and 16 more. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const akamaiRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'akamai-edgegrid-token',
    name: 'Akamai EdgeGrid token',
    description: 'With the client secret it calls Akamai’s APIs as the client.',
    prefixes: ['akab-'],
    body: { alphabet: 'base64url', length: [28, 36] },
    revocationUrl: 'https://techdocs.akamai.com/developer/docs/edgegrid',
    sourceUrl: 'https://techdocs.akamai.com/developer/docs/edgegrid',
  }),
];
