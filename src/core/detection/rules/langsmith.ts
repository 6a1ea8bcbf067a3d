/** LangSmith: personal (`lsv2_pt_`) and service (`lsv2_sk_`) keys. */
import type { PatternRule } from '../rule';
import { definePrefixedToken } from './shapes';

export const langsmithRules: readonly PatternRule[] = [
  definePrefixedToken({
    id: 'langsmith-api-key',
    name: 'LangSmith API key',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['lsv2_pt_', 'lsv2_sk_'],
    body: { alphabet: 'word', length: 43 },
    revocationUrl: 'https://docs.langchain.com/langsmith/create-account-api-key',
    sourceUrl: 'https://docs.langchain.com/langsmith/create-account-api-key',
  }),
  definePrefixedToken({
    id: 'langsmith-legacy-api-key',
    name: 'LangSmith API key (before 2024)',
    description: 'Whoever has it acts on the account within the scopes of the token.',
    prefixes: ['ls__'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl: 'https://docs.langchain.com/langsmith/create-account-api-key',
    sourceUrl: 'https://docs.langchain.com/langsmith/create-account-api-key',
  }),
];
