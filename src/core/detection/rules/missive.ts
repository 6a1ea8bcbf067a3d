/** Missive: personal API tokens open with `missive_pat-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const missiveRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'missive-api-token',
    name: 'Missive API token',
    description: 'Whoever has it reads and sends messages in the owner’s name.',
    prefixes: ['missive_pat-'],
    body: { alphabet: 'base64url', length: [40, 120] },
    revocationUrl: 'https://missiveapp.com/docs/developers/rest-api/getting-started',
    sourceUrl: 'https://missiveapp.com/docs/developers/rest-api/getting-started',
  }),
];
