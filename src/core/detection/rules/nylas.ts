/** Nylas: API keys are `nyk_v0_` and 64 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const nylasRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'nylas-api-key',
    name: 'Nylas API key',
    description: 'Whoever has it reads mail, calendars and contacts of everyone who connected an account.',
    prefixes: ['nyk_v0_'],
    body: { alphabet: 'alnum', length: 64 },
    revocationUrl: 'https://developer.nylas.com/docs/v3/auth/',
    sourceUrl: 'https://developer.nylas.com/docs/v3/auth/',
  }),
];
