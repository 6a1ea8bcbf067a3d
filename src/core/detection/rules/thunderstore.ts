/** Thunderstore: service account tokens open with `tss_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const thunderstoreRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'thunderstore-token',
    name: 'Thunderstore service account token',
    description: 'Whoever has it publishes packages in the team’s name.',
    prefixes: ['tss_'],
    body: { alphabet: 'base64url', length: [30, 40] },
    validate: (token) => (/\d.*\d/.test(token) ? 'unknown' : 'disproven'),
    sample: (build) => `tss_${build.digits(2)}${build.base64url(30)}`,
    revocationUrl: 'https://thunderstore.io/settings/teams/',
    sourceUrl:
      'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  }),
];
