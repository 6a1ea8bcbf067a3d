/** Pinecone: API keys with the prefix `pcsk_`. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

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
];
