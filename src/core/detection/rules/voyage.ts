/** Voyage AI: API keys with the prefix `pa-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const voyageRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'voyage-api-key',
    name: 'Voyage AI API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['pa-'],
    body: { alphabet: 'base64url', length: 43 },
    revocationUrl: 'https://docs.voyageai.com/docs/api-key-and-installation',
    sourceUrl: 'https://docs.voyageai.com/docs/api-key-and-installation',
  }),
];
