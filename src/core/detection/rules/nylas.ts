/** Nylas: API keys are `nyk_v0_` and 64 characters; keys of the older API are known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';

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
  defineNamedToken({
    id: 'nylas-legacy-token',
    name: 'Nylas API token (before version 3)',
    description: 'Whoever has it reads the mail, calendar and contacts of an account.',
    words: ['nylas'],
    body: { alphabet: 'alnum', length: 30 },
    revocationUrl: 'https://developer.nylas.com/docs/v3/auth/',
    sourceUrl: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors/nylas',
  }),
];
