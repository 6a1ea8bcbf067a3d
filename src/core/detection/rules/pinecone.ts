/** Pinecone: API keys with the prefix `pcsk_`. */
import type { PatternRule } from '../rule';
import { defineNamedToken, definePrefixedToken } from './shapes';
import { uuid } from './tokenBody';

export const pineconeRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'pinecone-api-key',
    name: 'Pinecone API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['pcsk_'],
    body: { alphabet: 'word', length: [68, 75] },
    revocationUrl: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    sourceUrl: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  }),
  defineNamedToken({
    id: 'pinecone-legacy-api-key',
    name: 'Pinecone API key (UUID)',
    description: 'Whoever has it reads and writes the indexes of the project.',
    words: ['pinecone'],
    body: uuid,
    revocationUrl: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    sourceUrl: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
  }),
];
