/** Voyage AI: API keys with the prefix `pa-`, those made in MongoDB Atlas with `al-`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken, disproveWords } from './shapes';

export const voyageRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'voyage-api-key',
    name: 'Voyage AI API key',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['pa-'],
    body: { alphabet: 'base64url', length: 43 },
    validate: disproveWords,
    revocationUrl: 'https://docs.voyageai.com/docs/api-key-and-installation',
    sourceUrl: 'https://docs.voyageai.com/docs/api-key-and-installation',
  }),
  definePrefixedToken({
    id: 'voyage-atlas-api-key',
    name: 'Voyage AI API key of MongoDB Atlas',
    description: 'Whoever has it uses the models at the owner’s cost.',
    prefixes: ['al-'],
    body: { alphabet: 'base64url', length: 43 },
    validate: disproveWords,
    revocationUrl: 'https://www.mongodb.com/docs/voyageai/management/api-keys/',
    sourceUrl: 'https://www.mongodb.com/docs/voyageai/management/api-keys/',
  }),
];
