/** Tigris: secret access keys are `tsec_` and 50 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const tigrisRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'tigris-secret-access-key',
    name: 'Tigris secret access key',
    description: 'With its access key id it reads and writes buckets.',
    prefixes: ['tsec_'],
    body: { alphabet: 'base64url', length: [40, 80] },
    revocationUrl: 'https://www.tigrisdata.com/docs/iam/',
    sourceUrl: 'https://www.tigrisdata.com/docs/iam/',
  }),
];
