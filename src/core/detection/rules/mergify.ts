/** Mergify: application keys are `mergify_application_key_` and 60 or more characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const mergifyRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'mergify-application-key',
    name: 'Mergify application key',
    description: 'Whoever has it calls the API for the organisation.',
    prefixes: ['mergify_application_key_'],
    body: { alphabet: 'base64url', length: [60, 100] },
    revocationUrl: 'https://docs.mergify.com/api/usage/',
    sourceUrl: 'https://docs.mergify.com/api/usage/',
  }),
];
