/** Flexport: API keys are `shltm_` and 40 characters. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const flexportRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'flexport-api-key',
    name: 'Flexport API key',
    description: 'Whoever has it reads and changes shipments.',
    prefixes: ['shltm_'],
    body: { alphabet: 'base64url', length: 40 },
    revocationUrl: 'https://apidocs.flexport.com/v3/tag/API-Credentials/',
    sourceUrl: 'https://apidocs.flexport.com/v3/tag/API-Credentials/',
  }),
];
